package dev.candor.metrics.statistics;

/** What would count against the null hypothesis? */
public enum Alternative {
  /** A difference in either direction. */
  TWO_SIDED,
  /** Differences below zero; a negative correlation. */
  LESS,
  /** Differences above zero; a positive correlation. */
  GREATER;

  /** The p-value of two tails, each of which holds what was observed. */
  double p(double lower, double upper) {
    return switch (this) {
      case LESS -> lower;
      case GREATER -> upper;
      case TWO_SIDED -> Math.min(1, 2 * Math.min(lower, upper));
    };
  }
}
