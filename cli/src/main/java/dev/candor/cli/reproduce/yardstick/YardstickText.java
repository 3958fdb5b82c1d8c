package dev.candor.cli.reproduce.yardstick;

import dev.candor.cli.reproduce.StudyText;

/** What the page of the yardstick says besides its tables. */
final class YardstickText {
  private YardstickText() {}

  /** The text of a study. */
  static StudyText of(YardstickProtocol protocol) {
    return new StudyText(
        "The yardstick: can it be trusted, and what does it say?",
        "Whether error bars of sampled methods are honest, how far sampled Shapley values are from"
            + " the exact ones beside SHAP's, and how networks that rank their own columns compare"
            + " with methods that explain afterwards.",
        "Seeds begin at "
            + protocol.firstSeed()
            + ", which no trial run has used; models with a closed form are drawn with seeds of"
            + " their own. Everything else is said with each table. Tests are two-sided, Wilcoxon's"
            + " signed-rank test on paired differences without those that are zero, with Holm's"
            + " correction within a table; pairs of columns or of sets are taken as independent,"
            + " which they are not quite.");
  }
}
