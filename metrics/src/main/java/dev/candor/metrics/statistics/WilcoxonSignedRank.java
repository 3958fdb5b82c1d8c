package dev.candor.metrics.statistics;

import dev.candor.core.InputException;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Do paired differences lie to one side of zero? Wilcoxon's signed-rank test.
 *
 * <p>The sizes of the differences are ranked, equal sizes share the mean of their ranks, and {@code
 * W+} is the sum of the ranks of positive differences. Under the null hypothesis, differences
 * symmetric about zero, every pattern of signs is equally likely. The p-value of {@link Null#EXACT}
 * counts these patterns, and stays exact with ties and zeros. That of {@link Null#NORMAL} holds
 * {@code z = (W+ - n (n + 1) / 4) / sqrt((n (n + 1) (2 n + 1) - sum (t^3 - t) / 2) / 24)} against
 * the normal curve, t being the sizes of groups of ties, with the corrections of Pratt's zeros by
 * Cureton.
 *
 * <p>Defaults: zeros are left out, as Wilcoxon did; the exact p-value up to 300 differences other
 * than zero; no correction for continuity; two-sided. {@code scipy.stats.wilcoxon} answers other
 * exact p-values with ties or zeros: {@link Null#SCIPY_EXACT}, {@link Null#SCIPY_AUTO}.
 *
 * <p>Costs n^2 (n + 1) steps where it is exact, n log n otherwise. Not for differences that are
 * skewed under the null hypothesis: {@link SignTest} asks less.
 *
 * <p>Wilcoxon, F. 1945. Individual comparisons by ranking methods. Biometrics Bulletin 1, 80-83.
 * Pratt, J. W. 1959. Remarks on zeros and ties in the Wilcoxon signed rank procedures. Journal of
 * the American Statistical Association 54, 655-667. Cureton, E. E. 1967. The normal approximation
 * to the signed-rank sampling distribution when zero differences are present. Journal of the
 * American Statistical Association 62, 1068-1069.
 *
 * @param nullDistribution what the statistic is held against
 * @param zeros what is done with differences of zero
 * @param continuity for the normal curve only
 * @param alternative what counts against the null hypothesis
 */
public record WilcoxonSignedRank(
    Null nullDistribution, ZeroMethod zeros, Continuity continuity, Alternative alternative) {
  private static final int EXACT_UP_TO = 300;
  private static final int LONGEST_EXACT = 1000;
  private static final int LARGE = 20;

  /** What the statistic is held against. */
  public enum Null {
    /** {@link #EXACT} up to 300 differences other than zero, then {@link #NORMAL}. */
    AUTO,
    /** All patterns of signs of the (mid-)ranks: the permutation p-value, with ties too. */
    EXACT,
    /** The normal curve, its variance corrected for ties. */
    NORMAL,
    /**
     * The patterns of signs of the ranks 1 to n, whatever the ties and zeros, with the statistic
     * rounded up for the lower tail and down for the upper one: what SciPy calls exact. Not the
     * permutation p-value where there are ties or zeros.
     */
    SCIPY_EXACT,
    /**
     * What SciPy picks: without ties and zeros {@link #EXACT} up to 50 differences; with them the
     * permutation p-value up to 13; {@link #NORMAL} otherwise.
     */
    SCIPY_AUTO
  }

  /** Zeros left out, exact up to 300 differences, no correction, two-sided. */
  public static WilcoxonSignedRank withDefaults() {
    return new WilcoxonSignedRank(
        Null.AUTO, ZeroMethod.WILCOX, Continuity.NONE, Alternative.TWO_SIDED);
  }

  /** Held against this instead. */
  public WilcoxonSignedRank with(Null other) {
    return new WilcoxonSignedRank(other, zeros, continuity, alternative);
  }

  /** With zeros treated so instead. */
  public WilcoxonSignedRank with(ZeroMethod other) {
    return new WilcoxonSignedRank(nullDistribution, other, continuity, alternative);
  }

  /** With this correction instead. */
  public WilcoxonSignedRank with(Continuity other) {
    return new WilcoxonSignedRank(nullDistribution, zeros, other, alternative);
  }

  /** With this alternative instead. */
  public WilcoxonSignedRank with(Alternative other) {
    return new WilcoxonSignedRank(nullDistribution, zeros, continuity, other);
  }

  /**
   * Of pairs: {@code x - y}.
   *
   * @throws InputException if the lengths differ or a number is NaN
   */
  public SignedRankResult test(double[] x, double[] y) {
    return test(Samples.differences(x, y));
  }

  /**
   * Of differences.
   *
   * @throws InputException if one is NaN, or there are more than 1000 for an exact p-value
   */
  public SignedRankResult test(double... differences) {
    SignedRanks ranks = SignedRanks.of(differences, zeros);
    Null used = chosen(ranks, differences.length);
    OptionalDouble z = OptionalDouble.empty();
    double p;
    if (used == Null.NORMAL) {
      double standardised = z(ranks);
      z = OptionalDouble.of(standardised);
      NormalDistribution normal = NormalDistribution.of(0, 1);
      p =
          alternative.p(
              normal.cumulativeProbability(standardised), normal.survivalProbability(standardised));
    } else if (used == Null.EXACT) {
      SignPatterns patterns = SignPatterns.of(ranks.nonzero());
      double plus = ranks.plus() - ranks.half();
      p = alternative.p(patterns.atMost(plus), patterns.atLeast(plus));
    } else {
      SignPatterns patterns = SignPatterns.withoutTies(ranks.count());
      p =
          alternative.p(
              patterns.atMost(Math.ceil(ranks.plus())), patterns.atLeast(Math.floor(ranks.plus())));
    }
    return new SignedRankResult(
        ranks.plus(),
        ranks.minus(),
        ranks.count(),
        ranks.zeros(),
        z,
        p,
        used,
        alternative,
        broken(ranks, used).set());
  }

  private Null chosen(SignedRanks ranks, int all) {
    int nonzero = ranks.nonzero().length;
    return switch (nullDistribution) {
      case AUTO -> nonzero <= EXACT_UP_TO ? Null.EXACT : Null.NORMAL;
      case SCIPY_AUTO -> {
        boolean plain = ranks.zeros() == 0 && !ranks.tied();
        yield all <= (plain ? 50 : 13) ? Null.EXACT : Null.NORMAL;
      }
      case NORMAL -> Null.NORMAL;
      case EXACT, SCIPY_EXACT -> {
        if (all > LONGEST_EXACT) {
          throw InputException.of(
              "differences",
              "must be at most " + LONGEST_EXACT + " for an exact p-value",
              all,
              "use AUTO or NORMAL");
        }
        yield nullDistribution;
      }
    };
  }

  private double z(SignedRanks ranks) {
    double n = ranks.count();
    double skipped = zeros == ZeroMethod.PRATT ? ranks.zeros() : 0;
    double mean = (n * (n + 1) - skipped * (skipped + 1)) / 4;
    double squares = n * (n + 1) * (2 * n + 1) - skipped * (skipped + 1) * (2 * skipped + 1);
    double sd = Math.sqrt((squares - ranks.tieTerm() / 2) / 24);
    double z = (ranks.plus() - mean) / sd;
    double towards =
        switch (alternative) {
          case GREATER -> 1;
          case LESS -> -1;
          case TWO_SIDED -> Math.signum(z);
        };
    return continuity == Continuity.HALF ? z - towards * 0.5 / sd : z;
  }

  private Broken broken(SignedRanks ranks, Null used) {
    int nonzero = ranks.nonzero().length;
    double smallest = alternative.p(Math.scalb(1.0, -nonzero), Math.scalb(1.0, -nonzero));
    return new Broken()
        .when(ranks.tied(), Assumption.NO_TIES)
        .when(ranks.zeros() > 0, Assumption.NO_ZEROS)
        .when(nonzero == 0, Assumption.VARIES)
        .when(used == Null.NORMAL && nonzero < LARGE, Assumption.LARGE_SAMPLE)
        .when(smallest > 0.05, Assumption.CAN_BE_SIGNIFICANT);
  }
}
