package dev.candor.cli.reproduce.yardstick;

import dev.candor.cli.reproduce.Extent;
import dev.candor.core.InputException;

/**
 * How much is measured? Fixed before any of it is seen.
 *
 * @param extent whether this is the whole study
 * @param firstSeed the first seed of every block
 * @param repeats of every sampled method whose intervals are counted
 * @param errorSeeds seeds of an error at a number of model calls
 * @param seeds data sets, with their trainings, of a table of known truth
 * @param retrainings of one network on one split
 * @param explained test rows that a local method explains for a ranking
 * @param background training rows that stand in for what is taken away
 * @param timings of what is timed; medians are given
 */
public record YardstickProtocol(
    Extent extent,
    long firstSeed,
    int repeats,
    int errorSeeds,
    int seeds,
    int retrainings,
    int explained,
    int background,
    int timings) {
  private static final long FIRST_SEED = 30_000;

  /** Repeats of one cell of the coverage table. */
  static final int REPEATS_OF_A_CELL = 100;

  /** Checks the counts. */
  public YardstickProtocol {
    range("repeats", repeats, REPEATS_OF_A_CELL);
    range("error seeds", errorSeeds, 2);
    range("seeds", seeds, 1);
    range("retrainings", retrainings, 2);
    range("explained", explained, 2);
    range("background", background, 1);
    range("timings", timings, 1);
    if (repeats % REPEATS_OF_A_CELL != 0) {
      throw InputException.of(
          "repeats", "must be a multiple of " + REPEATS_OF_A_CELL, repeats, "round it");
    }
    if (firstSeed < 0) {
      throw InputException.of("seed", "must be 0 or more", firstSeed, "give a number from 0");
    }
  }

  /** The whole study: 1,000 repeats, 200 seeds of errors, 20 of trainings. */
  public static YardstickProtocol full() {
    return new YardstickProtocol(Extent.FULL, FIRST_SEED, 1000, 200, 20, 20, 25, 25, 3);
  }

  /** Little of everything, within ten minutes. */
  public static YardstickProtocol quick() {
    return new YardstickProtocol(Extent.QUICK, FIRST_SEED, 100, 20, 3, 4, 10, 10, 1);
  }

  /** With seeds from another one on. */
  public YardstickProtocol withFirstSeed(long value) {
    return new YardstickProtocol(
        extent, value, repeats, errorSeeds, seeds, retrainings, explained, background, timings);
  }

  private static void range(String name, int value, int least) {
    if (value < least || value > 100_000) {
      throw InputException.of(
          name, "must be " + least + " to 100000", value, "give a number in that range");
    }
  }
}
