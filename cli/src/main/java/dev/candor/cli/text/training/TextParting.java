package dev.candor.cli.text.training;

import dev.candor.core.InputException;

/**
 * Which share of each class tests, and which chooses the epoch?
 *
 * @param testShare of the texts, where no file of their own tests
 * @param validationShare of the texts
 * @param seed of those that are drawn
 */
public record TextParting(double testShare, double validationShare, long seed) {
  /** Checks the shares. */
  public TextParting {
    check("--test-share", testShare);
    check("--validation-share", validationShare);
  }

  private static void check(String option, double share) {
    if (!(share > 0 && share <= .5)) {
      throw InputException.of(option, "must lie in (0, .5]", share, "0.1 or 0.2 is usual");
    }
  }

  /** A fifth to test on, a tenth to choose the epoch. */
  public static TextParting withSeed(long seed) {
    return new TextParting(.2, .1, seed);
  }
}
