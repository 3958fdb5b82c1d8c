package dev.candor.metrics.agreement;

import dev.candor.core.InputException;
import java.util.Arrays;

/** Which components are among the k largest, those that tie for the last places by their chance. */
final class TopK {
  private TopK() {}

  static double[] membership(double[] importance, int k) {
    if (k < 1 || k > importance.length) {
      throw InputException.of(
          "k", "must be 1 to the number of components, " + importance.length, k, "choose another");
    }
    double[] sorted = numbers(importance).clone();
    Arrays.sort(sorted);
    double last = sorted[sorted.length - k];
    double above = Arrays.stream(sorted).filter(v -> v > last).count();
    double tied = Arrays.stream(sorted).filter(v -> v == last).count();
    return Arrays.stream(importance)
        .map(v -> v > last ? 1 : v == last ? (k - above) / tied : 0)
        .toArray();
  }

  static void sameLength(double[] one, double[] other) {
    if (one.length != other.length) {
      throw InputException.of(
          "importances",
          "must have one length",
          one.length + " and " + other.length,
          "give one number for each component in both");
    }
  }

  static double[] numbers(double[] values) {
    for (int i = 0; i < values.length; i++) {
      if (Double.isNaN(values[i])) {
        throw InputException.of(
            "importance of component " + i, "must be a number", values[i], "check the run");
      }
    }
    return values;
  }
}
