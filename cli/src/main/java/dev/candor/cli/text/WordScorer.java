package dev.candor.cli.text;

/** How much does each word matter to a class? */
public interface WordScorer {
  /** What evidence and tables call it. */
  String label();

  /** Whether scores below 0 speak against the class. */
  Signs signs();

  /**
   * A score for each word, 0 for words that the classifier does not see.
   *
   * @param text as the classifier reads it
   * @param target the class that is explained
   */
  double[] score(ReadText text, int target);

  /** What a score below 0 means. */
  enum Signs {
    /** It speaks against the class. */
    SIGNED,
    /** There is none: scores are amounts. */
    AMOUNTS
  }
}
