package dev.candor.design.expnet;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.data.text.word.WordAlignment;
import dev.candor.data.text.word.WordedText;
import java.util.List;

/**
 * A text as a small network sees it, with what the classifier answered in the same forward run.
 *
 * @param words the text and its words
 * @param pieces which token is a piece of which word
 * @param features of the candidates, {@code [tokens - 2, width]}
 * @param probabilities one per class
 */
public record SeenText(
    WordedText words, WordAlignment pieces, NdArray features, List<Double> probabilities) {
  /** A word that the tokenizer left out or cut off has the least importance. */
  private static final double UNSEEN = 0;

  /** Copies the list and checks the lengths. */
  public SeenText {
    probabilities = List.copyOf(probabilities);
    if (features.rank() != 2 || features.length(0) != Math.max(0, pieces.size() - 2)) {
      throw InputException.of(
          "features",
          "must be one row per candidate of " + pieces.size() + " tokens",
          features,
          "look again");
    }
  }

  /** How many candidates there are: tokens between the first and the last. */
  public int candidates() {
    return features.length(0);
  }

  /** Whether a candidate is a piece of a word. */
  boolean isWord(int candidate) {
    return pieces.wordOf(candidate + 1).isPresent();
  }

  /** The mark of the word that a candidate is a piece of. */
  double mark(int candidate, List<Double> marks) {
    return marks.get(pieces.wordOf(candidate + 1).orElseThrow());
  }

  /** A number per word: the largest of its pieces'; 0 for a word without pieces. */
  double[] words(double[] candidateScores) {
    double[] all = new double[pieces.size()];
    System.arraycopy(candidateScores, 0, all, all.length > 0 ? 1 : 0, candidateScores.length);
    return pieces.largest(all, UNSEEN);
  }
}
