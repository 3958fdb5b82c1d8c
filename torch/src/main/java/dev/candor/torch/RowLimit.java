package dev.candor.torch;

import dev.candor.core.InputException;

/**
 * How many rows does a network take at once?
 *
 * @param inParts whether answers are made in parts that fit into a processor's cache, side by side
 * @param rows the rows that it was written for and no others; 0 where it takes any number
 */
public record RowLimit(boolean inParts, int rows) {
  /** Any number, answered together, as networks of ours are. */
  public static final RowLimit NONE = new RowLimit(false, 0);

  /** Any number, answered in parts. */
  public static final RowLimit PARTS = new RowLimit(true, 0);

  /** One row after the other, as a network whose file fixes the batch to one row. */
  public static final RowLimit ONE = new RowLimit(true, 1);

  /** Checks the range. */
  public RowLimit {
    if (rows < 0) {
      throw InputException.of("rows", "must be 0 or more", rows, "give 0 for any number");
    }
  }

  /** So many rows, but no more than it takes. */
  int rowsAtOnce(int wanted) {
    return rows == 0 ? wanted : Math.min(rows, wanted);
  }
}
