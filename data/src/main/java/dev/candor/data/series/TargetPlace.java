package dev.candor.data.series;

/** How many targets does a window have? */
public enum TargetPlace {
  /** One: that of its last row, or of the row a horizon after it. */
  WINDOW,
  /** One for every row. */
  STEP
}
