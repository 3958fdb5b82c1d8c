package dev.candor.data.series.generate;

import dev.candor.core.InputException;

/**
 * Features beside those that count.
 *
 * @param nuisance features that move as the others do and do not count
 * @param constants features that have one value, 3, in every row
 */
public record Extras(int nuisance, int constants) {
  /** What a constant feature holds: not 0, so that a method that forgets to centre is seen. */
  static final double CONSTANT = 3;

  /** Checks the numbers. */
  public Extras {
    if (nuisance < 0 || constants < 0) {
      throw InputException.of(
          "extras", "must be 0 or more", nuisance + " and " + constants, "give 0 for none");
    }
  }

  /** None. */
  public static Extras none() {
    return new Extras(0, 0);
  }
}
