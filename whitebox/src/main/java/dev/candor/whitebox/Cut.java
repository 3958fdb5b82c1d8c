package dev.candor.whitebox;

import dev.candor.core.InputException;

/**
 * How rows with many evaluations each, such as the steps of a path, are shared out: into units that
 * a thread does at a time, by sizes alone.
 *
 * @param rows of a unit
 * @param pieces into which the evaluations of a row are cut; a unit has one of them
 * @param evaluations of a row
 * @param atOnce how many evaluations, of all its rows together, a call holds
 */
public record Cut(int rows, int pieces, int evaluations, int atOnce) {
  private static final int MOST_PIECES = 16;
  private static final double FULL = .9;

  /** Checks the counts. */
  public Cut {
    if (rows < 1 || pieces < 1 || evaluations < 1 || atOnce < rows) {
      throw InputException.of(
          "cut", "must hold positive counts", rows + ", " + pieces + ", " + evaluations, "count");
    }
  }

  /**
   * Units whose calls are as full as they can be.
   *
   * @param evaluations of a row
   * @param atOnce how many evaluations a call may hold
   */
  public static Cut of(int evaluations, int atOnce) {
    if (evaluations > atOnce) {
      int pieces = Math.min(MOST_PIECES, (evaluations - 1) / atOnce + 1);
      return new Cut(1, pieces, evaluations, atOnce);
    }
    int best = 1;
    double bestFill = 0;
    for (int pieces = 1;
        pieces <= Math.min(MOST_PIECES, evaluations) && bestFill < FULL;
        pieces++) {
      int each = (evaluations - 1) / pieces + 1;
      double fill = atOnce / each * each / (double) atOnce;
      if (fill > bestFill) {
        best = pieces;
        bestFill = fill;
      }
    }
    return new Cut(atOnce / ((evaluations - 1) / best + 1), best, evaluations, atOnce);
  }

  /** The first evaluation of a piece; of the piece after the last, the end. */
  public int first(int piece) {
    return (int) ((long) piece * evaluations / pieces);
  }

  /**
   * How many evaluations of each row a call holds, where there are so many rows and evaluations.
   */
  public int stepsAtOnce(int unitRows, int steps) {
    int most = Math.max(1, atOnce / unitRows);
    int calls = (steps - 1) / most + 1;
    return (steps - 1) / calls + 1;
  }
}
