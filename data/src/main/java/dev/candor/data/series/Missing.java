package dev.candor.data.series;

import dev.candor.core.InputException;

/** What becomes of a feature's missing value? */
public sealed interface Missing {
  /** No window has it: the row parts what is before it from what comes after. */
  record Break() implements Missing {}

  /**
   * The last value goes on, within a recording and never over a gap, for so many rows; what is
   * still missing then parts as {@link Break} does.
   *
   * @param rows the longest run of missing values that is filled
   */
  record CarryForward(int rows) implements Missing {
    /** Checks the number. */
    public CarryForward {
      if (rows < 1) {
        throw InputException.of("rows to carry", "must be 1 or more", rows, "give 1 or more");
      }
    }
  }
}
