package dev.candor.report.text;

import dev.candor.core.InputException;

/**
 * A word that matters in many texts.
 *
 * @param word in lower case
 * @param label the class that texts with it were mostly taken for
 * @param importance its mean over the texts
 * @param texts in how many it stands
 */
public record TopWord(String word, String label, double importance, int texts) {
  /** Checks the numbers. */
  public TopWord {
    if (word.isBlank() || texts < 1 || !Double.isFinite(importance)) {
      throw InputException.of(
          "word", "must stand in a text", word + ", " + texts + ", " + importance, "count again");
    }
  }
}
