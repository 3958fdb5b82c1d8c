package dev.candor.report;

import dev.candor.report.explanation.ExplanationSummary;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/**
 * Explanations of a model's answers as one HTML file that loads nothing: each input with what
 * mattered in it, images as source and overlay side by side, texts with coloured tokens, rows with
 * bars; then evidence, and how to read it. Like {@link HtmlReport} it carries no script, forbids
 * loads by a Content-Security-Policy of its own, and escapes every text.
 *
 * <p>Size: two PNG files for each image, in Base64; about a hundred kilobytes for 224 x 224 pixels.
 */
public final class ExplanationReport {
  private ExplanationReport() {}

  /** The page. */
  public static String text(ExplanationSummary explanations) {
    TemplateEngine templates =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, ExplanationReport.class.getClassLoader(), "dev.candor.report");
    StringOutput page = new StringOutput();
    templates.render(
        "explanations.jte", new ExplanationPage(explanations, HtmlReport.styleSheet()), page);
    return page.toString();
  }
}
