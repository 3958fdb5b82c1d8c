package dev.candor.data.series;

/** What is predicted? */
public enum TargetKind {
  /** A number. */
  NUMBER,
  /** One of some classes. */
  CLASS
}
