package dev.candor.metrics.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** The finite values of a statistic over resamples, in ascending order. */
final class Replicates {
  private final double estimate;
  private final double[] sorted;

  private Replicates(double estimate, double[] sorted) {
    this.estimate = estimate;
    this.sorted = sorted;
  }

  static Replicates of(double estimate, double[] values) {
    return new Replicates(
        estimate, Arrays.stream(values).filter(Double::isFinite).sorted().toArray());
  }

  int count() {
    return sorted.length;
  }

  boolean constant() {
    return sorted.length == 0 || sorted[0] == sorted[sorted.length - 1];
  }

  /** Where the estimate lies among them, in standard normal terms; 0 where they are all equal. */
  double bias() {
    if (constant()) {
      return 0;
    }
    double below = 0;
    for (double value : sorted) {
      below += value < estimate ? 1 : value == estimate ? 0.5 : 0;
    }
    return NormalDistribution.of(0, 1).inverseCumulativeProbability(below / sorted.length);
  }

  /** Linear between the order statistics; NaN for NaN. */
  double quantile(double share) {
    if (sorted.length == 0 || Double.isNaN(share)) {
      return Double.NaN;
    }
    double place = share * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = Math.min(sorted.length - 1, below + 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /** Standard deviation, ddof 1: the bootstrap's standard error. */
  double sd() {
    if (sorted.length < 2) {
      return Double.NaN;
    }
    double mean = Arrays.stream(sorted).sum() / sorted.length;
    double squares = 0;
    for (double value : sorted) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / (sorted.length - 1));
  }
}
