package dev.candor.metrics.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** Which quantiles of the replicates are the ends of an interval. */
record Quantiles(double low, double high) {

  /** Efron's correction for bias and acceleration. */
  static Quantiles corrected(double bias, double acceleration, double confidence) {
    double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
    return new Quantiles(moved(bias, acceleration, -z), moved(bias, acceleration, z));
  }

  private static double moved(double bias, double acceleration, double z) {
    if (!Double.isFinite(bias) || Double.isNaN(acceleration)) {
      return Double.NaN;
    }
    double step = bias + z;
    return NormalDistribution.of(0, 1)
        .cumulativeProbability(bias + step / (1 - acceleration * step));
  }
}
