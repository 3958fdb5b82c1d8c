package dev.candor.cli.words;

import dev.candor.core.NdArray;
import java.util.List;

/**
 * Answers and importance from the same forward pass.
 *
 * @param probabilities {@code [texts, classes]}
 * @param scores for each text a number for each word, NaN for words that were not read
 */
record OnePass(NdArray probabilities, List<double[]> scores) {
  /** Copies the list. */
  public OnePass {
    scores = List.copyOf(scores);
  }
}
