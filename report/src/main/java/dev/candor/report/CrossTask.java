package dev.candor.report;

import dev.candor.core.InputException;
import dev.candor.report.chart.Figures;
import dev.candor.report.chart.TaskChart;
import dev.candor.report.expnet.MethodOnTask;
import dev.candor.report.expnet.TaskTable;
import dev.candor.report.image.Estimate;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How methods find marked words on several tasks, those that were learned on other tasks beside
 * those that nobody trains: a part of any page, or Markdown. Every table says the rate of marked
 * words and what marking all of them scores, without which no F1 can be read.
 */
public final class CrossTask {
  private static final int NARROW = 344;

  private CrossTask() {}

  /**
   * Sections for a Candor page: a chart and a table for each task; every text is escaped.
   *
   * @param id a name that is unique in the page: letters, digits and hyphens
   */
  public static String html(String id, List<TaskTable> tasks) {
    if (tasks.isEmpty()) {
      throw InputException.of("tasks", "must be one or more", 0, "give what was measured");
    }
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < tasks.size(); i++) {
      html.append(HtmlPage.text("crossTask.jte", new CrossTaskPart(id + "-" + i, tasks.get(i))));
    }
    return html.toString();
  }

  /** Charts for a page: wide and narrow. */
  static Drawing drawing(String id, TaskTable task) {
    TaskChart chart = TaskChart.withDefaults();
    return new Drawing(
        chart.draw(id + "-chart", task).inline(),
        chart.withWidth(NARROW).draw(id + "-chart-narrow", task).inline());
  }

  /** The tables as Markdown. */
  public static String markdown(List<TaskTable> tasks) {
    StringBuilder text = new StringBuilder();
    for (TaskTable task : tasks) {
      text.append("| ").append(task.title());
      text.append(" | AUROC | AUPRC | F1 top-k | learned less this one |\n|---|---|---|---|---|\n");
      for (MethodOnTask one : task.inOrder()) {
        text.append("| ").append(one.method()).append(" | ").append(estimate(one.auroc()));
        text.append(" | ").append(score(one.auprc())).append(" | ").append(score(one.f1()));
        text.append(" | ").append(one.before().map(CrossTask::change).orElse("")).append(" |\n");
      }
      text.append('\n').append(told(task)).append("\n\n");
    }
    return text.toString();
  }

  /** How many texts and words, and what the floors are, in a sentence. */
  static String told(TaskTable task) {
    return Figures.count(task.texts())
        + " texts with "
        + Figures.count(task.words())
        + " words, "
        + Figures.percent(task.rate())
        + " of them marked; marking every word has an F1 of "
        + Figures.score(task.markEverythingF1())
        + ", chance an AUROC of .5.";
  }

  static String estimate(Estimate estimate) {
    return Figures.score(estimate.value()) + interval(estimate);
  }

  private static String interval(Estimate estimate) {
    return estimate.low().isEmpty()
        ? ""
        : " ["
            + Figures.score(estimate.low().getAsDouble())
            + ", "
            + Figures.score(estimate.high().getAsDouble())
            + "]";
  }

  static String change(Estimate estimate) {
    return Figures.change(estimate.value()) + interval(estimate);
  }

  /** Whether the whole interval of a difference lies above 0. */
  static boolean isAhead(Estimate difference) {
    return difference.low().isPresent() && difference.low().getAsDouble() > 0;
  }

  static String score(OptionalDouble value) {
    return value.isEmpty() ? "" : Figures.score(value.getAsDouble());
  }
}
