package dev.candor.blackbox.tree;

/** When does an input take the first way at a node? */
public enum Branch {
  /** At or below the threshold. */
  AT_MOST,
  /** Below the threshold. */
  BELOW,
  /** At or above the threshold. */
  AT_LEAST,
  /** Above the threshold. */
  ABOVE,
  /** Equal to the threshold. */
  EQUAL,
  /** Not equal to the threshold. */
  UNEQUAL;

  /** Whether a number takes the first way; NaN never does, unless it is to be unequal. */
  public boolean first(double number, double threshold) {
    return switch (this) {
      case AT_MOST -> number <= threshold;
      case BELOW -> number < threshold;
      case AT_LEAST -> number >= threshold;
      case ABOVE -> number > threshold;
      case EQUAL -> number == threshold;
      case UNEQUAL -> number != threshold;
    };
  }
}
