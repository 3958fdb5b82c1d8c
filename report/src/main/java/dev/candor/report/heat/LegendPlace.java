package dev.candor.report.heat;

/** Whether an image says what its colours mean. */
public enum LegendPlace {
  /** The picture alone, pixel for pixel. */
  NONE,
  /** A strip below the picture, with numbers. */
  BELOW
}
