package dev.candor.report.evaluation;

/** How does a method stand beside the floor of random importances, after correction? */
public enum AgainstRandom {
  /** Significantly better than importances that were drawn. */
  BETTER,
  /** Its difference to them is not significant. */
  NOT_TOLD_APART,
  /** Significantly worse than importances that were drawn. */
  WORSE,
  /** No test could be made, the measure has no better and worse, or it is the floor itself. */
  NOT_COMPARED
}
