package dev.candor.report.evaluation;

import dev.candor.core.InputException;

/**
 * Two methods under one measure.
 *
 * @param measure the measure's name
 * @param one a method
 * @param other another
 * @param test the test's name
 * @param pairs how many rows, or seeds, gave a number for both
 * @param difference mean of one minus mean of other over the pairs
 * @param effect matched-pairs rank-biserial correlation, -1 to 1; above 0 where one is larger
 * @param p as the test gave it
 * @param adjusted after Holm's correction for all comparisons of the evaluation
 */
public record Comparison(
    String measure,
    String one,
    String other,
    String test,
    int pairs,
    double difference,
    double effect,
    double p,
    double adjusted) {
  /** Differences with an adjusted p below this are marked. */
  public static final double LEVEL = 0.05;

  /** Checks that probabilities are some. */
  public Comparison {
    if (!(p >= 0 && p <= 1) || !(adjusted >= p && adjusted <= 1)) {
      throw InputException.of(
          measure + ", " + one + " and " + other,
          "must have 0 <= p <= adjusted <= 1",
          p + " and " + adjusted,
          "check the test");
    }
  }

  /** Whether the difference is significant after correction. */
  public boolean isSignificant() {
    return adjusted < LEVEL;
  }

  /** Whether it compares these two, in either order. */
  public boolean isOf(String measureName, String a, String b) {
    return measure.equals(measureName)
        && ((one.equals(a) && other.equals(b)) || (one.equals(b) && other.equals(a)));
  }
}
