package dev.candor.cli.reproduce.whitebox;

import dev.candor.cli.reproduce.Extent;
import dev.candor.core.InputException;

/**
 * How much is measured? Fixed before any of it is seen.
 *
 * @param extent whether this is the whole study
 * @param firstSeed the first seed of every block
 * @param networks random networks of each kind that a law is tried on
 * @param inputs that each method explains on each randomised network
 * @param redraws of the weights, over which the likeness is averaged
 */
public record WhiteboxProtocol(
    Extent extent, long firstSeed, int networks, int inputs, int redraws) {
  private static final long FIRST_SEED = 50_000;

  /** Checks the counts. */
  public WhiteboxProtocol {
    if (firstSeed < 0 || networks < 1 || inputs < 1 || redraws < 1) {
      throw InputException.of(
          "seed, networks, inputs and redraws",
          "must be 0 or more, and 1 or more",
          firstSeed + ", " + networks + ", " + inputs + ", " + redraws,
          "give such numbers");
    }
  }

  /** The whole study: 50 networks a law, 16 inputs, 10 redraws. */
  public static WhiteboxProtocol full() {
    return new WhiteboxProtocol(Extent.FULL, FIRST_SEED, 50, 16, 10);
  }

  /** Little of everything. */
  public static WhiteboxProtocol quick() {
    return new WhiteboxProtocol(Extent.QUICK, FIRST_SEED, 5, 4, 2);
  }

  /** With seeds from another one on. */
  public WhiteboxProtocol withFirstSeed(long value) {
    return new WhiteboxProtocol(extent, value, networks, inputs, redraws);
  }
}
