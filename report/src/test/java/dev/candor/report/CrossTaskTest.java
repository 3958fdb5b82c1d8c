package dev.candor.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import dev.candor.report.chart.HeadChart;
import dev.candor.report.expnet.HeadSlopes;
import dev.candor.report.expnet.MethodOnTask;
import dev.candor.report.expnet.MethodOnTask.Kind;
import dev.candor.report.expnet.TaskTable;
import dev.candor.report.image.Estimate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a learned explainer learned, and how it carries over, for any page. */
class CrossTaskTest {
  private static final TaskTable TASK =
      new TaskTable(
          "SST-R",
          "HX",
          263,
          4500,
          .256,
          List.of(
              MethodOnTask.of("random", Kind.FLOOR, Estimate.of(.5, .49, .51, 263)),
              MethodOnTask.of("chefer", Kind.BASELINE, Estimate.of(.79, .77, .81, 263))
                  .with(.69, .52)
                  .withBefore(Estimate.of(.02, .01, .03, 263)),
              MethodOnTask.of("expnet <b>", Kind.ACROSS, Estimate.of(.81, .79, .83, 263))));

  @Test
  void tasksAreTablesWithTheFloorsLastAndWhatMarkingAllScores() {
    assertThat(TASK.inOrder())
        .extracting(MethodOnTask::method)
        .containsExactly("expnet <b>", "chefer", "random");
    assertThat(CrossTask.markdown(List.of(TASK)))
        .contains(
            "| HX \u2192 SST-R | AUROC |", "| chefer | 0.790 [0.770, 0.810] | 0.690 | 0.520 |")
        .contains("+0.020 [0.010, 0.030]")
        .contains("26\u00a0% of them marked; marking every word has an F1 of 0.408");
    String html = CrossTask.html("across", List.of(TASK, TASK));
    assertThat(html)
        .contains("expnet &lt;b&gt;", "id=\"across-0\"", "id=\"across-1\"", "n right", "<svg")
        .contains("learned on other tasks", "AUROC on marked words; dashed: chance")
        .doesNotContain("expnet <b>");
  }

  @Test
  void headsAreDrawnOnOneScaleAndTheStrongestIsTold() {
    HeadSlopes row = new HeadSlopes("row", List.of(5, 6), 2, List.of(.1, -.2, 0., .05));
    HeadSlopes mean = new HeadSlopes("mean", List.of(6), 2, List.of(-.4, 0.));
    String svg = HeadChart.withDefaults().draw("heads", List.of(row, mean)).standalone();
    assertThat(svg)
        .contains("Most by mean in head 1 of layer 6: \u22120.400.")
        .contains("layer 5", "layer 6", "0.400, more important");
    assertThatThrownBy(() -> new HeadSlopes("row", List.of(1), 2, List.of(.1)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("must be one for each head of each layer, 1 x 2");
    assertThatThrownBy(() -> CrossTask.html("x", List.of()))
        .hasMessageContaining("tasks must be one or more");
  }
}
