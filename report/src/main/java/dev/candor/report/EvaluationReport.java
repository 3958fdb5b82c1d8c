package dev.candor.report;

import dev.candor.report.evaluation.EvaluationSummary;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/**
 * An evaluation as one HTML file that loads nothing: findings in words, the table of methods and
 * measures, curves, tests, rankings, evidence, and how to read it all. Like {@link HtmlReport} it
 * carries no script, forbids loads by a Content-Security-Policy of its own, and escapes every text.
 */
public final class EvaluationReport {
  private EvaluationReport() {}

  /** The page. */
  public static String text(EvaluationSummary evaluation) {
    TemplateEngine templates =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, EvaluationReport.class.getClassLoader(), "dev.candor.report");
    StringOutput page = new StringOutput();
    templates.render(
        "evaluation.jte", new EvaluationPage(evaluation, HtmlReport.styleSheet()), page);
    return page.toString();
  }
}
