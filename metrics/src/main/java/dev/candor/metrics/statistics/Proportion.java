package dev.candor.metrics.statistics;

import dev.candor.core.InputException;
import org.hipparchus.distribution.continuous.BetaDistribution;

/**
 * How often does something happen, and how well is that known?
 *
 * <p>The interval is the exact one of Clopper and Pearson, at least 95 % sure, also for no hit at
 * all: the quantiles .025 of Beta(h, n - h + 1) and .975 of Beta(h + 1, n - h) for h hits in n
 * independent trials. (Clopper, C. J. and Pearson, E. S. 1934. The use of confidence or fiducial
 * limits illustrated in the case of the binomial. Biometrika 26, 404-413.)
 *
 * @param hits how often it happened
 * @param trials how often it could have
 */
public record Proportion(long hits, long trials) {
  private static final double TAIL = 0.025;

  /** Checks that hits are among the trials. */
  public Proportion {
    if (hits < 0 || hits > trials) {
      throw InputException.of(
          "hits", "must be 0 to the number of trials, " + trials, hits, "count again");
    }
  }

  /** Both experiments together. */
  public Proportion plus(Proportion other) {
    return new Proportion(hits + other.hits, trials + other.trials);
  }

  /** Hits over trials; NaN where nothing was tried. */
  public double rate() {
    return (double) hits / trials;
  }

  /** Lower end of the 95 % interval of the rate. */
  public double low() {
    return hits == 0
        ? 0
        : new BetaDistribution(hits, trials - hits + 1.0).inverseCumulativeProbability(TAIL);
  }

  /** Upper end of it. */
  public double high() {
    return hits == trials
        ? 1
        : new BetaDistribution(hits + 1.0, trials - hits).inverseCumulativeProbability(1 - TAIL);
  }
}
