package dev.candor.report;

import dev.candor.report.series.SeriesTrainingSummary;

/**
 * A training on series as one HTML file that loads nothing: error beside its floor, the ranking
 * with intervals of its ranks, when which feature matters, windows, the course of training, whose
 * windows they were and what was left out, evidence, and how to read it all. Like {@link
 * HtmlReport} it carries no script, forbids loads by a Content-Security-Policy of its own, and
 * escapes every text.
 *
 * <p>Size: the first {@value SeriesTrainingPage#MOST_EXAMPLES} windows are shown; charts draw the
 * first features and tables hold all of them. The page says what it leaves out.
 */
public final class SeriesTrainingReport {
  private SeriesTrainingReport() {}

  /** The page. */
  public static String text(SeriesTrainingSummary run) {
    return HtmlPage.text("seriesTraining.jte", new SeriesTrainingPage(run));
  }
}
