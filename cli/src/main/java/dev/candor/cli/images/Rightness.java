package dev.candor.cli.images;

import dev.candor.metrics.statistics.Proportion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How often are the answers right, where it is known? For one thread at a time.
 *
 * <p>Accuracy is the share of right answers among those whose class is known, with the exact
 * interval of {@link Proportion}.
 */
public final class Rightness {
  private final int[] known;
  private final int[] right;
  private final List<String> classes;

  /** Nothing counted yet. */
  public Rightness(List<String> classes) {
    this.classes = List.copyOf(classes);
    this.known = new int[classes.size()];
    this.right = new int[classes.size()];
  }

  /**
   * Counts an answer.
   *
   * @param truth the class, below 0 where it is not known
   */
  public void count(int truth, int answer) {
    if (truth >= 0) {
      known[truth]++;
      right[truth] += truth == answer ? 1 : 0;
    }
  }

  /** How many answers could be judged. */
  public int judged() {
    return java.util.Arrays.stream(known).sum();
  }

  private int allRight() {
    return java.util.Arrays.stream(right).sum();
  }

  /** The share of right answers; empty where none could be judged. */
  public Optional<Double> accuracy() {
    return judged() == 0 ? Optional.empty() : Optional.of((double) allRight() / judged());
  }

  /** As a JSON object: accuracy with its 95 % interval, how many were judged, class by class. */
  public Optional<Map<String, Object>> asJson() {
    if (judged() == 0) {
      return Optional.empty();
    }
    Map<String, Object> json = new LinkedHashMap<>();
    Proportion share = new Proportion(allRight(), judged());
    json.put("value", share.rate());
    json.put("low", share.low());
    json.put("high", share.high());
    json.put("images", judged());
    Map<String, Object> each = new LinkedHashMap<>();
    for (int c = 0; c < known.length; c++) {
      if (known[c] > 0) {
        each.put(
            classes.get(c), Map.of("images", known[c], "accuracy", (double) right[c] / known[c]));
      }
    }
    json.put("classes", each);
    return Optional.of(json);
  }
}
