package dev.candor.report;

import dev.candor.report.evaluation.EvaluationSummary;

/**
 * An evaluation as one HTML file that loads nothing: findings in words, the table of methods and
 * measures, curves, tests, rankings, evidence, and how to read it all. Like {@link HtmlReport} it
 * carries no script, forbids loads by a Content-Security-Policy of its own, and escapes every text.
 */
public final class EvaluationReport {
  private EvaluationReport() {}

  /** The page. */
  public static String text(EvaluationSummary evaluation) {
    return HtmlPage.text("evaluation.jte", new EvaluationPage(evaluation));
  }
}
