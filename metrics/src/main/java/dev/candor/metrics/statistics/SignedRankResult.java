package dev.candor.metrics.statistics;

import java.util.OptionalDouble;
import java.util.Set;

/**
 * What the signed-rank test found.
 *
 * @param wPlus sum of the ranks of positive differences
 * @param wMinus sum of the ranks of negative differences
 * @param ranked how many differences were ranked
 * @param zeros how many differences are zero
 * @param z the standardised statistic, corrected for continuity where that was asked for; with the
 *     normal curve only
 * @param p the p-value; 1 where every difference is zero, NaN there with the normal curve
 * @param used what the statistic was held against
 * @param alternative what counted against the null hypothesis
 * @param broken the assumptions that the data broke
 */
public record SignedRankResult(
    double wPlus,
    double wMinus,
    int ranked,
    int zeros,
    OptionalDouble z,
    double p,
    WilcoxonSignedRank.Null used,
    Alternative alternative,
    Set<Assumption> broken) {
  /** Two-sided the smaller of both sums, one-sided the sum of the positive ranks. */
  public double statistic() {
    return alternative == Alternative.TWO_SIDED ? Math.min(wPlus, wMinus) : wPlus;
  }
}
