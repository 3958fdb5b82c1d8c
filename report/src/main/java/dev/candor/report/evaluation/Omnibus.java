package dev.candor.report.evaluation;

import dev.candor.core.InputException;

/**
 * Do the methods differ at all under a measure?
 *
 * @param test its name
 * @param blocks how many rows, or seeds, gave a number for every method
 * @param statistic the test's statistic
 * @param p its p-value
 */
public record Omnibus(String test, int blocks, double statistic, double p) {
  /** Checks that p is a probability. */
  public Omnibus {
    if (!(p >= 0 && p <= 1) || !Double.isFinite(statistic)) {
      throw InputException.of(
          test, "must give a finite statistic and a p of 0 to 1", statistic + ", " + p, "check it");
    }
  }
}
