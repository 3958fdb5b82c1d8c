package dev.candor.report;

import dev.candor.report.summary.TrainingSummary;

/**
 * A training run as one HTML file that loads nothing: findings in words, charts, every feature,
 * data, evidence, and how to read it all. It carries no script, and forbids loads from outside by a
 * Content-Security-Policy of its own; every text of the run is escaped.
 */
public final class HtmlReport {
  private HtmlReport() {}

  /** The page. Drawing is linear in features and recorded epochs: milliseconds. */
  public static String text(TrainingSummary run) {
    return HtmlPage.text("report.jte", new ReportPage(run));
  }
}
