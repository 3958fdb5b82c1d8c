package dev.candor.cli.text.training;

import dev.candor.core.InputException;
import dev.candor.design.text.TextFit;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is trained on texts, and how.
 *
 * @param encoder what it starts from: {@code minilm-l6}, or a folder as it was given
 * @param fit how the classifier is trained
 * @param words where importance of words is learned from
 * @param shown how many test texts are shown with their words; 0 shows none, and no words
 */
public record TextPlan(String encoder, TextFit fit, WordSource words, int shown) {
  /** Checks the count. */
  public TextPlan {
    if (shown < 0 || shown > 100) {
      throw InputException.of("--show", "must be 0 to 100", shown, "8 is usual");
    }
  }

  /** Every setting by name. */
  public SortedMap<String, String> named() {
    SortedMap<String, String> named = new TreeMap<>();
    named.put("encoder", encoder);
    named.put("fit", fit.toString());
    named.put("words", words.toString());
    return named;
  }
}
