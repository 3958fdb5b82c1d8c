package dev.candor.cli.golden;

/** {@code |actual - expected| <= abs + rel * |expected|}; what is not finite must be equal. */
record Tolerance(double abs, double rel) {
  /** How much of the tolerance is used: at most 1 passes. */
  double used(double actual, double expected) {
    if (!Double.isFinite(expected) || !Double.isFinite(actual)) {
      return Double.compare(actual, expected) == 0 ? 0 : Double.POSITIVE_INFINITY;
    }
    double difference = Math.abs(actual - expected);
    double allowed = abs + rel * Math.abs(expected);
    return difference == 0 ? 0 : difference / allowed;
  }
}
