package dev.candor.metrics.statistics;

/** Is half a unit taken off a statistic of whole numbers before it is held against a curve? */
public enum Continuity {
  /** It is taken as it is. */
  NONE,
  /** Half a unit, towards the null hypothesis. */
  HALF
}
