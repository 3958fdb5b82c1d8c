package dev.candor.report.evaluation;

/** Is it a method, or what any method must beat? */
public enum MethodKind {
  /** Gives one number per feature for each row. */
  LOCAL,
  /** Gives one number per feature for all rows; the rows are judged by the same numbers. */
  GLOBAL,
  /** Knows nothing of model and data: what any method must beat. */
  FLOOR
}
