package dev.candor.metrics.truth;

import dev.candor.core.Ranking;
import dev.candor.metrics.statistics.KendallCorrelation;
import java.util.List;

/**
 * How far do two orders agree? 1 for the same order, -1 for the reverse, about 0 for orders that
 * have nothing to do with each other.
 *
 * <p>{@code (C - D) / sqrt((P - T_x) (P - T_y))} with C concordant and D discordant pairs, P = n (n
 * - 1) / 2 pairs in all, and T_x, T_y pairs tied in x or in y. Where all of x or all of y are equal
 * there is no order to agree with: NaN. Costs n log n steps.
 *
 * <p>Could it be chance? {@link KendallCorrelation} has the p-value.
 *
 * <p>Kendall, M. G. 1945. The treatment of ties in ranking problems. Biometrika 33, 239-251.
 */
public final class KendallTauB {
  private KendallTauB() {}

  /**
   * Of two lists of numbers for the same things.
   *
   * @throws dev.candor.core.InputException if their lengths differ or are below 2, or a number is
   *     NaN
   */
  public static double of(double[] x, double[] y) {
    return KendallCorrelation.withDefaults().of(x, y).coefficient();
  }

  /**
   * Of two rankings of the same features, by their weights.
   *
   * @throws dev.candor.core.InputException if they do not rank the same features
   */
  public static double of(Ranking one, Ranking other) {
    return of(RankedWeights.of(one), RankedWeights.matched(one, other));
  }

  /**
   * Of a ranking against a known order of some of its features; the others do not count.
   *
   * @param order most important first
   * @throws dev.candor.core.InputException if one of them is not ranked
   */
  public static double of(Ranking ranking, List<String> order) {
    return of(RankedWeights.of(ranking, order), RankedWeights.falling(order.size()));
  }
}
