package dev.candor.metrics.truth;

import dev.candor.core.Ranking;
import dev.candor.metrics.statistics.SpearmanCorrelation;
import java.util.List;

/**
 * How far does a ranking rise with the known one? Pearson's correlation of the ranks: 1 for the
 * same order, -1 for the reverse, about 0 for orders that have nothing to do with each other.
 *
 * <p>Ties share the mean of their places. Where all are equal there is no order: NaN. One feature
 * far from its place weighs more here than in {@link KendallTauB}. Costs n log n steps. For the
 * p-value: {@link SpearmanCorrelation}.
 *
 * <p>Spearman, C. 1904. The proof and measurement of association between two things. American
 * Journal of Psychology 15, 72-101.
 */
public final class SpearmanRho {
  private SpearmanRho() {}

  /**
   * Of two lists of numbers for the same things.
   *
   * @throws dev.candor.core.InputException if their lengths differ or are below 2, or a number is
   *     NaN
   */
  public static double of(double[] x, double[] y) {
    return SpearmanCorrelation.withDefaults().of(x, y).coefficient();
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
