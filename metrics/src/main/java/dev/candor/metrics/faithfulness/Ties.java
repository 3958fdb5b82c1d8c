package dev.candor.metrics.faithfulness;

/** Which of several components with the same attribution comes first? */
public enum Ties {
  /**
   * Drawn by the seed. The default: equal numbers are no order, and all-equal attribution should
   * not live by the luck of column order.
   */
  DRAWN,
  /** The one with the lower position. */
  LOWER_POSITION
}
