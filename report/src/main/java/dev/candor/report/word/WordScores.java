package dev.candor.report.word;

import dev.candor.core.InputException;
import java.util.List;

/**
 * What a method says of each word of a text.
 *
 * @param method its name
 * @param scores one for each word; NaN for a word that the model did not read
 * @param remark what else there is to say, such as how well it agrees with people; may be empty
 */
public record WordScores(String method, List<Double> scores, String remark) {
  /** Copies the list and checks the numbers. */
  public WordScores {
    scores = List.copyOf(scores);
    if (method.isBlank() || scores.stream().anyMatch(score -> Double.isInfinite(score))) {
      throw InputException.of(
          "scores of " + method,
          "must be named, and numbers",
          scores.stream()
              .filter(score -> Double.isInfinite(score))
              .findFirst()
              .map(Object::toString)
              .orElse("no name"),
          "explain the text again");
    }
  }

  /** Without a remark. */
  public static WordScores of(String method, List<Double> scores) {
    return new WordScores(method, scores, "");
  }

  /** With a remark. */
  public WordScores withRemark(String words) {
    return new WordScores(method, scores, words);
  }

  /** The largest size. */
  double largest() {
    return scores.stream().filter(s -> !s.isNaN()).mapToDouble(Math::abs).max().orElse(0);
  }

  /** Whether some words speak against the answer. */
  public boolean isSigned() {
    return scores.stream().anyMatch(score -> score < 0);
  }

  /** From -1, strongest against, to 1, strongest for; 0 for a word that was not read. */
  double share(int word) {
    double largest = largest();
    double score = scores.get(word);
    return largest == 0 || Double.isNaN(score) ? 0 : score / largest;
  }
}
