package dev.candor.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.report.summary.TrainingSummary;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlReportTest {
  static Stream<TrainingSummary> runs() {
    return Stream.of(
        SampleRun.breastCancer(),
        SampleRun.hostile(),
        SampleRun.wide(200),
        SampleRun.wide(1),
        SampleRun.least(),
        SampleRun.regression());
  }

  @ParameterizedTest
  @MethodSource("runs")
  void thePageIsWholeAndLoadsNothing(TrainingSummary run) {
    PageChecks.check(HtmlReport.text(run));
    assertThat(HtmlReport.text(run)).doesNotContain("null", "<img");
  }

  @Test
  void aHostileNameStaysText() {
    String page = HtmlReport.text(SampleRun.hostile());

    assertThat(page)
        .doesNotContain("<script")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .contains("<bdi>" + SampleRun.RIGHT_TO_LEFT + "</bdi>")
        .contains("${1+1} @if(true) @endif")
        .contains("Warning:</strong> odd &lt;script&gt;");
  }

  @Test
  void theHeadlineSaysWhatWasFound() {
    String words = text(SampleRun.breastCancer());

    assertThat(words)
        .contains("What matters in breast_cancer_wdbc.csv for diagnosis")
        .contains("5 networks, each from its own seed, were trained on 455 rows")
        .contains("On the 114 test rows their mean accuracy is 0.975\u00a0\u00b1\u00a00.007")
        .contains("without the gate it is 0.965\u00a0\u00b1\u00a00.006")
        .contains("difference +0.010 in favour of the gate, more than the spread over seeds")
        .contains(
            "Most weight goes to worst concave points (0.238), then worst perimeter (0.180)"
                + " and worst radius (0.137).")
        .contains("7 of 30 features are told apart from noise.")
        .contains("id-like: every row has another value")
        .contains("Importance is not causation");
  }

  @Test
  void aLowerErrorIsInFavourOfTheGate() {
    TrainingSummary least = SampleRun.least();
    TrainingSummary compared =
        TrainingSummary.of(
            least.task(),
            least.data(),
            1,
            least.metric().withVanilla(dev.candor.report.summary.Spread.of(0.5)),
            least.seconds(),
            least.ranking());

    assertThat(text(compared)).contains("(difference \u22120.250 in favour of the gate).");
  }

  @Test
  void withoutATwinThePageSaysSo() {
    assertThat(text(SampleRun.least()))
        .contains("no network without the gate was trained to compare with")
        .contains("Whether features are told apart from noise was not tested.")
        .contains("training without the gate, all seeds not run")
        .doesNotContain("Gate against vanilla The vanilla network is the same network from");
  }

  @Test
  void everyFeatureIsInTheTable() {
    String page = HtmlReport.text(SampleRun.wide(200));

    for (int i = 1; i <= 200; i++) {
      assertThat(page)
          .contains("<th scope=\"row\" class=\"name\"><bdi>feature " + i + "</bdi></th>");
    }
    assertThat(page).contains("170 more in the table", "The first 30 of 200");
  }

  @Test
  void theSameRunGivesTheSameBytes() {
    assertThat(HtmlReport.text(SampleRun.breastCancer()))
        .isEqualTo(HtmlReport.text(SampleRun.breastCancer()));
  }

  private static String text(TrainingSummary run) {
    return PageChecks.words(HtmlReport.text(run));
  }
}
