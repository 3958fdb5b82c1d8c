package dev.candor.metrics.measure;

/** Which end of a measure is the good one? */
public enum Direction {
  /** A larger number speaks for the explanation. */
  HIGHER_IS_BETTER("higher is better"),
  /** A smaller number speaks for the explanation. */
  LOWER_IS_BETTER("lower is better"),
  /** The number describes, and neither end is better. */
  NEITHER("describes");

  private final String label;

  Direction(String label) {
    this.label = label;
  }

  /** In words, as tables print it. */
  public String label() {
    return label;
  }

  /** Whether one value is better than another; never where either is NaN or neither end is. */
  public boolean better(double one, double other) {
    return switch (this) {
      case HIGHER_IS_BETTER -> one > other;
      case LOWER_IS_BETTER -> one < other;
      case NEITHER -> false;
    };
  }
}
