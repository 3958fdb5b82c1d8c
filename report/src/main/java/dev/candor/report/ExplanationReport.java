package dev.candor.report;

import dev.candor.report.explanation.ExplanationSummary;

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
    return HtmlPage.text("explanations.jte", new ExplanationPage(explanations));
  }
}
