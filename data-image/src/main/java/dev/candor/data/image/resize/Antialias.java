package dev.candor.data.image.resize;

/** Whether a kernel is stretched when an array shrinks. */
public enum Antialias {
  /** Every old number counts: right for pictures that shrink. */
  ON,
  /** Only the neighbours of a point count: right for maps that grow, and torch's default. */
  OFF
}
