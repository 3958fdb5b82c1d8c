package dev.candor.design.scores;

/** In which units do numeric columns reach the gate? */
public enum InputScale {
  /** Mean 0 and standard deviation 1 over the training rows: weights can be compared. */
  STANDARDISED,
  /**
   * As they are in the file. The gate then absorbs the scale of its inputs, and columns with small
   * numbers get large weights whether they matter or not: for the paper's own setting only.
   */
  RAW
}
