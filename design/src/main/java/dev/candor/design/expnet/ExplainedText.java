package dev.candor.design.expnet;

import dev.candor.core.InputException;
import dev.candor.data.text.word.WordedText;
import java.util.List;

/**
 * A text's class and the importance of its words, from one forward run.
 *
 * @param words the text and its words
 * @param probabilities one per class
 * @param importance one per word, in [0, 1]; 0 for a word that the tokenizer left out or cut off
 */
public record ExplainedText(WordedText words, List<Double> probabilities, List<Double> importance) {
  /** Copies the lists and checks the length. */
  public ExplainedText {
    probabilities = List.copyOf(probabilities);
    importance = List.copyOf(importance);
    if (importance.size() != words.size()) {
      throw InputException.of(
          "importance", "must be one per word, " + words.size(), importance.size(), "check");
    }
  }

  /** The number of the likeliest class, the first of equals. */
  public int predicted() {
    return highest(probabilities.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** The importance of the words as numbers. */
  public double[] scores() {
    return importance.stream().mapToDouble(Double::doubleValue).toArray();
  }

  static int highest(double[] numbers) {
    int best = 0;
    for (int i = 1; i < numbers.length; i++) {
      best = numbers[i] > numbers[best] ? i : best;
    }
    return best;
  }
}
