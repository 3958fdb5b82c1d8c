package dev.candor.cli.reproduce.importance;

import dev.candor.core.InputException;

/**
 * How many images of a set are used, and how long is learned from them?
 *
 * @param training to learn from
 * @param held to choose the epoch
 * @param test to measure on
 * @param epochs of each stage
 * @param seeds networks of each kind
 */
public record SetSizes(int training, int held, int test, int epochs, int seeds) {
  /** Checks that there is one of each. */
  public SetSizes {
    if (training < 1 || held < 1 || test < 1 || epochs < 1 || seeds < 1) {
      throw InputException.of(
          "sizes",
          "must be 1 or more each",
          training + ", " + held + ", " + test + ", " + epochs + ", " + seeds,
          "give positive numbers");
    }
  }
}
