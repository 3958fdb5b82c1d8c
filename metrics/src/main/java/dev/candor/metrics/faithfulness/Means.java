package dev.candor.metrics.faithfulness;

import dev.candor.metrics.statistics.Spread;

/** The mean of sampled numbers, and how well it is known. */
final class Means {
  private Means() {}

  static double of(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  static double standardError(double[] values) {
    return values.length < 2 ? Double.NaN : Spread.of(values).standardError();
  }
}
