package dev.candor.design.scores;

/** Where do the gate's scores come from? */
public enum GateKind {
  /** One learnable score per source column, the same for every row: a ranking of the data set. */
  FIXED,
  /**
   * A learned function gives the scores of each row: an explanation of the single answer, and by
   * its mean over rows a ranking of the data set.
   */
  INPUT_DEPENDENT
}
