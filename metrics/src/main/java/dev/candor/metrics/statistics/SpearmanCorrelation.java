package dev.candor.metrics.statistics;

import dev.candor.core.InputException;
import org.apache.commons.statistics.distribution.TDistribution;
import org.hipparchus.stat.correlation.PearsonsCorrelation;

/**
 * Does one number rise with another? Spearman's rho: Pearson's correlation of the mid-ranks, with
 * its p-value.
 *
 * <p>{@code t = rho sqrt((n - 2) / (1 - rho^2))} is held against Student's t with n - 2 degrees of
 * freedom, or rho against all n! orders. Where a list is constant rho is NaN; where n = 2 Student's
 * p is NaN. Costs n log n steps; n! / 2 for the permutation p-value, which is refused above ten
 * pairs. {@link KendallCorrelation} has a p-value that is exact for longer lists without ties.
 *
 * <p>Spearman, C. 1904. The proof and measurement of association between two things. American
 * Journal of Psychology 15, 72-101.
 *
 * @param nullDistribution what the coefficient is held against
 * @param alternative what counts against the null hypothesis
 */
public record SpearmanCorrelation(Null nullDistribution, Alternative alternative) {
  private static final int LONGEST_EXACT = 10;
  private static final int LARGE = 10;

  /** What the coefficient is held against. */
  public enum Null {
    /** Student's t with n - 2 degrees of freedom, good from about ten pairs on. */
    STUDENT_T,
    /** Every order of the ranks, ties included; up to ten pairs. */
    PERMUTATION
  }

  /** Student's t, two-sided. */
  public static SpearmanCorrelation withDefaults() {
    return new SpearmanCorrelation(Null.STUDENT_T, Alternative.TWO_SIDED);
  }

  /** Held against this instead. */
  public SpearmanCorrelation with(Null other) {
    return new SpearmanCorrelation(other, alternative);
  }

  /** With this alternative instead. */
  public SpearmanCorrelation with(Alternative other) {
    return new SpearmanCorrelation(nullDistribution, other);
  }

  /**
   * Of two lists of numbers for the same things.
   *
   * @throws InputException if their lengths differ or are below 2, or a number is NaN
   */
  public Correlation of(double[] x, double[] y) {
    Samples.sameLength(x, y, 2);
    double[] rx = MidRanks.of(x);
    double[] ry = MidRanks.of(y);
    int n = rx.length;
    int groupsX = MidRanks.groups(rx).length;
    int groupsY = MidRanks.groups(ry).length;
    boolean constant = groupsX == 1 || groupsY == 1;
    double rho =
        constant
            ? Double.NaN
            : Math.max(-1, Math.min(1, new PearsonsCorrelation().correlation(rx, ry)));
    double p = constant ? Double.NaN : p(rho, rx, ry);
    return new Correlation(
        rho,
        p,
        n,
        alternative,
        new Broken()
            .when(groupsX < n || groupsY < n, Assumption.NO_TIES)
            .when(constant, Assumption.VARIES)
            .when(nullDistribution == Null.STUDENT_T && n < LARGE, Assumption.LARGE_SAMPLE)
            .set());
  }

  private double p(double rho, double[] rx, double[] ry) {
    int n = rx.length;
    if (nullDistribution == Null.PERMUTATION) {
      if (n > LONGEST_EXACT) {
        throw InputException.of(
            "x and y", "must have at most 10 values for every order", n, "use STUDENT_T");
      }
      return new RankProducts(rx, ry).p(alternative);
    }
    if (n == 2) {
      return Double.NaN;
    }
    double t = rho * Math.sqrt((n - 2) / ((1 - rho) * (1 + rho)));
    if (Double.isInfinite(t)) {
      return alternative.p(t > 0 ? 1 : 0, t > 0 ? 0 : 1);
    }
    TDistribution student = TDistribution.of(n - 2.0);
    return alternative.p(student.cumulativeProbability(t), student.survivalProbability(t));
  }
}
