package dev.candor.design.scores;

/** Are the columns tested against permuted copies of themselves? */
public enum Shadows {
  /** A second batched run decides which columns are confirmed above noise. */
  ON,
  /** No second run; every column is {@link dev.candor.core.Confirmation#NOT_TESTED}. */
  OFF
}
