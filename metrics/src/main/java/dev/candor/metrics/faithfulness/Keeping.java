package dev.candor.metrics.faithfulness;

/** Which components are replaced? */
public enum Keeping {
  /** The most important ones: performance should fall fast. */
  REMOVE_TOP,
  /** All but the most important ones: performance should stay. */
  KEEP_TOP
}
