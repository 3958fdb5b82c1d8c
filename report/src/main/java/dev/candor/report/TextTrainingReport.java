package dev.candor.report;

import dev.candor.report.text.TextTrainingSummary;

/**
 * A training on texts as one HTML file that loads nothing: accuracy beside its floor, which class
 * was taken for which, the words that matter in general and in single texts, how well marked words
 * are found beside other methods and beside what looks at nothing, the course of training, the
 * texts, evidence, and how to read it all. Like {@link HtmlReport} it carries no script, forbids
 * loads by a Content-Security-Policy of its own, and escapes every text.
 */
public final class TextTrainingReport {
  private TextTrainingReport() {}

  /** The page. */
  public static String text(TextTrainingSummary run) {
    return HtmlPage.text("textTraining.jte", new TextTrainingPage(run));
  }
}
