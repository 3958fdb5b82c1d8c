package dev.candor.metrics.statistics;

import dev.candor.core.InputException;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.hipparchus.stat.correlation.KendallsCorrelation;

/**
 * How far do two orders agree, and could that be chance? Kendall's tau-b with its p-value.
 *
 * <p>{@code tau_b = (C - D) / sqrt((P - T_x) (P - T_y))} with C concordant and D discordant pairs,
 * P = n (n - 1) / 2 pairs in all, T_x and T_y pairs tied in x or in y. Where one list is constant
 * there is no order to agree with: NaN. The p-value is the exact one, from the number of orders
 * with so many inversions, without ties up to 33 pairs (or where one pair at most is out of order);
 * else it holds C - D against the normal curve with the variance that allows for ties. Costs n log
 * n steps, n^3 for the exact p-value.
 *
 * <p>Kendall, M. G. 1945. The treatment of ties in ranking problems. Biometrika 33, 239-251;
 * Kendall, M. G. 1970. Rank Correlation Methods, 4th edition, Griffin.
 *
 * @param nullDistribution what the coefficient is held against
 * @param alternative what counts against the null hypothesis
 */
public record KendallCorrelation(Null nullDistribution, Alternative alternative) {
  private static final int EXACT_UP_TO = 33;
  private static final int LARGE = 10;

  /** What the coefficient is held against. */
  public enum Null {
    /**
     * {@link #EXACT} without ties for up to 33 pairs or nearly sorted ones, else {@link #NORMAL}.
     */
    AUTO,
    /** The number of inversions of all orders; refused with ties. */
    EXACT,
    /** The normal curve, its variance corrected for ties. */
    NORMAL
  }

  /** The exact p-value where it is had, two-sided. */
  public static KendallCorrelation withDefaults() {
    return new KendallCorrelation(Null.AUTO, Alternative.TWO_SIDED);
  }

  /** Held against this instead. */
  public KendallCorrelation with(Null other) {
    return new KendallCorrelation(other, alternative);
  }

  /** With this alternative instead. */
  public KendallCorrelation with(Alternative other) {
    return new KendallCorrelation(nullDistribution, other);
  }

  /**
   * Of two lists of numbers for the same things.
   *
   * @throws InputException if their lengths differ or are below 2, a number is NaN, or there are
   *     ties where {@link Null#EXACT} is asked for
   */
  public Correlation of(double[] x, double[] y) {
    Samples.sameLength(x, y, 2);
    double[] xs = Samples.numbers("x", x);
    double[] ys = Samples.numbers("y", y);
    Ties tiesX = Ties.of(xs);
    Ties tiesY = Ties.of(ys);
    int n = xs.length;
    double pairs = n * (n - 1.0) / 2;
    boolean tied = tiesX.pairs() > 0 || tiesY.pairs() > 0;
    boolean constant = tiesX.pairs() == pairs || tiesY.pairs() == pairs;
    double tau = constant ? Double.NaN : new KendallsCorrelation().correlation(xs, ys);
    double scale = Math.sqrt((pairs - tiesX.pairs()) * (pairs - tiesY.pairs()));
    double surplus = Math.rint(tau * scale);
    double discordant = (pairs - surplus) / 2;
    boolean exact =
        switch (nullDistribution) {
          case AUTO -> !tied && (n <= EXACT_UP_TO || Math.min(discordant, pairs - discordant) <= 1);
          case EXACT -> exactWithoutTies(tied);
          case NORMAL -> false;
        };
    double p;
    if (constant) {
      p = Double.NaN;
    } else if (exact) {
      p =
          alternative.p(
              Inversions.atMost(n, Math.round(pairs - discordant)),
              Inversions.atMost(n, Math.round(discordant)));
    } else {
      double z = surplus / Math.sqrt(variance(n, tiesX, tiesY));
      NormalDistribution normal = NormalDistribution.of(0, 1);
      p = alternative.p(normal.cumulativeProbability(z), normal.survivalProbability(z));
    }
    return new Correlation(
        tau,
        p,
        n,
        alternative,
        new Broken()
            .when(tied, Assumption.NO_TIES)
            .when(constant, Assumption.VARIES)
            .when(!exact && n < LARGE, Assumption.LARGE_SAMPLE)
            .set());
  }

  private static boolean exactWithoutTies(boolean tied) {
    if (tied) {
      throw InputException.of("x and y", "must hold no ties", "ties", "use AUTO or NORMAL");
    }
    return true;
  }

  private static double variance(double n, Ties x, Ties y) {
    double m = n * (n - 1);
    double triples = x.triples() * y.triples();
    return (m * (2 * n + 5) - x.weighted() - y.weighted()) / 18
        + 2 * x.pairs() * y.pairs() / m
        + (triples == 0 ? 0 : triples / (9 * m * (n - 2)));
  }

  /** Sums over groups of t equal values: t(t-1)/2, t(t-1)(t-2), t(t-1)(2t+5). */
  private record Ties(double pairs, double triples, double weighted) {
    static Ties of(double[] values) {
      double pairs = 0;
      double triples = 0;
      double weighted = 0;
      for (double t : MidRanks.groups(values)) {
        pairs += t * (t - 1) / 2;
        triples += t * (t - 1) * (t - 2);
        weighted += t * (t - 1) * (2 * t + 5);
      }
      return new Ties(pairs, triples, weighted);
    }
  }
}
