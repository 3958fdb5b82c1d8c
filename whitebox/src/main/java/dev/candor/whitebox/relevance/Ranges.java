package dev.candor.whitebox.relevance;

import dev.candor.core.InputException;

/** Checks at the door of a rule. */
final class Ranges {
  private Ranges() {}

  static void notNegative(String name, double value) {
    if (!(value >= 0 && Double.isFinite(value))) {
      throw InputException.of(name, "must be 0 or more", value, "such as 0.25");
    }
  }
}
