package dev.candor.metrics.complexity;

import dev.candor.core.InputException;
import java.util.Arrays;

/** The sizes of importances, checked. */
final class Magnitudes {
  private Magnitudes() {}

  static double[] of(double[] importance) {
    if (importance.length == 0) {
      throw InputException.of("importance", "must hold one number or more", 0, "explain first");
    }
    for (int i = 0; i < importance.length; i++) {
      if (!Double.isFinite(importance[i])) {
        throw InputException.of(
            "importance of component " + i, "must be finite", importance[i], "check the run");
      }
    }
    return Arrays.stream(importance).map(Math::abs).toArray();
  }

  /** Their shares of the sum, in the same order; NaN where all are 0. */
  static double[] shares(double[] importance) {
    double[] sizes = of(importance);
    double sum = 0;
    for (double size : sizes) {
      sum += size;
    }
    double all = sum;
    return Arrays.stream(sizes).map(size -> size / all).toArray();
  }
}
