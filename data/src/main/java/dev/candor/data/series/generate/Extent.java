package dev.candor.data.series.generate;

import dev.candor.core.InputException;

/**
 * How much is made?
 *
 * @param subjects how many recordings, each of a subject of its own
 * @param rows of each
 * @param persistence how much of a value stays to the next row, 0 to below 1
 * @param noise standard deviation of what is added to the target, in shares of the target's own
 */
public record Extent(int subjects, int rows, double persistence, double noise) {
  private static final double PERSISTENCE = .6;
  private static final double NOISE = .1;

  /** Checks the numbers. */
  public Extent {
    if (subjects < 1 || rows < 2) {
      throw InputException.of(
          "extent", "must be 1 subject of 2 rows or more", subjects + " of " + rows, "give more");
    }
    if (!(persistence >= 0 && persistence < 1)) {
      throw InputException.of(
          "persistence", "must lie in [0, 1)", persistence, "0 for white noise");
    }
    if (!(noise >= 0) || Double.isInfinite(noise)) {
      throw InputException.of("noise", "must be 0 or more", noise, "give 0 for none");
    }
  }

  /** Persistence .6, noise .1. */
  public static Extent of(int subjects, int rows) {
    return new Extent(subjects, rows, PERSISTENCE, NOISE);
  }
}
