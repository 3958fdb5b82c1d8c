package dev.candor.cli.text.training;

import dev.candor.core.InputException;

/** Where importance of words is learned from. */
public sealed interface WordSource {
  /** Words that somebody marked. */
  record Marked() implements WordSource {}

  /**
   * The answers of a slow explainer, which asks the classifier again and again.
   *
   * @param slow which
   * @param texts of how many it is asked
   */
  record Distilled(Slow slow, int texts) implements WordSource {
    /** Checks the count. */
    public Distilled {
      if (texts < 20 || texts > 100_000) {
        throw InputException.of(
            "--distil-texts", "must be 20 to 100,000", texts, "300 are enough to begin with");
      }
    }
  }

  /** Nothing: a classifier alone. */
  record None() implements WordSource {}

  /** Slow explainers. */
  enum Slow {
    /** Each word left out, one at a time. */
    OCCLUSION("occlusion of words"),
    /** Shapley values of words. */
    SHAP("Shapley values of words");

    private final String words;

    Slow(String words) {
      this.words = words;
    }

    /** As people say it. */
    public String words() {
      return words;
    }
  }
}
