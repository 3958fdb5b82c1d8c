package dev.candor.metrics.statistics;

import java.util.Set;

/**
 * How far do paired differences lie to one side? The effect size that goes with {@link
 * WilcoxonSignedRank}.
 *
 * <p>{@code r = (W+ - W-) / (W+ + W-)}, zeros left out, mid-ranks of the sizes: 1 where every
 * difference is positive, -1 where every one is negative, 0 where the ranks balance. NaN where
 * every difference is zero. For an interval hand {@code d -> MatchedPairsRankBiserial.of(d).r()} to
 * {@link Bootstrap}.
 *
 * <p>Kerby, D. S. 2014. The simple difference formula: an approach to teaching nonparametric
 * correlation. Comprehensive Psychology 3, 11.IT.3.1. doi:10.2466/11.IT.3.1
 *
 * @param r the effect size, -1 to 1
 * @param wPlus sum of the ranks of positive differences
 * @param wMinus sum of the ranks of negative differences
 * @param pairs how many differences are not zero
 * @param broken the assumptions that the data broke
 */
public record MatchedPairsRankBiserial(
    double r, double wPlus, double wMinus, int pairs, Set<Assumption> broken) {

  /**
   * Of pairs: {@code x - y}.
   *
   * @throws dev.candor.core.InputException if the lengths differ or a number is NaN
   */
  public static MatchedPairsRankBiserial of(double[] x, double[] y) {
    return of(Samples.differences(x, y));
  }

  /**
   * Of differences.
   *
   * @throws dev.candor.core.InputException if one is NaN
   */
  public static MatchedPairsRankBiserial of(double... differences) {
    SignedRanks ranks = SignedRanks.of(differences, ZeroMethod.WILCOX);
    double all = ranks.plus() + ranks.minus();
    return new MatchedPairsRankBiserial(
        (ranks.plus() - ranks.minus()) / all,
        ranks.plus(),
        ranks.minus(),
        ranks.count(),
        new Broken()
            .when(ranks.tied(), Assumption.NO_TIES)
            .when(ranks.zeros() > 0, Assumption.NO_ZEROS)
            .when(all == 0, Assumption.VARIES)
            .set());
  }
}
