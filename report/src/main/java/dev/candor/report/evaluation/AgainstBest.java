package dev.candor.report.evaluation;

/** How does a method stand beside the best one under a measure, after correction? */
public enum AgainstBest {
  /** It has the best mean. */
  BEST,
  /** Its difference to the best is not significant. */
  NOT_TOLD_APART,
  /** It is significantly worse. */
  WORSE,
  /** No test could be made, or the measure has no better and worse. */
  NOT_COMPARED
}
