package dev.candor.cli.reproduce;

import dev.candor.core.InputException;

/**
 * Is one method better than another on the same seeds?
 *
 * @param mean mean of the differences, first minus second
 * @param standardError their standard deviation (ddof 1) divided by the root of their number; NaN
 *     where there is one pair
 * @param pairs how many pairs there are
 */
public record PairedDifference(double mean, double standardError, int pairs) {
  /** Pairs by position; sums in the order of the pairs. */
  public static PairedDifference of(double[] first, double[] second) {
    if (first.length != second.length || first.length == 0) {
      throw InputException.of(
          "second", "must pair with the first, " + first.length, second.length, "give both");
    }
    double sum = 0;
    for (int i = 0; i < first.length; i++) {
      sum += first[i] - second[i];
    }
    double mean = sum / first.length;
    double squares = 0;
    for (int i = 0; i < first.length; i++) {
      double away = first[i] - second[i] - mean;
      squares += away * away;
    }
    int n = first.length;
    return new PairedDifference(mean, Math.sqrt(squares / (n - 1) / n), n);
  }

  /** Whether the first is not below the second by more than one standard error. */
  public boolean notBelow() {
    return mean >= 0 || mean >= -standardError;
  }

  /** Whether the first is below the second by more than two standard errors. */
  public boolean clearlyBelow() {
    return mean < -2 * standardError;
  }

  /** Whether the first is above the second by more than two standard errors. */
  public boolean clearlyAbove() {
    return mean > 2 * standardError;
  }
}
