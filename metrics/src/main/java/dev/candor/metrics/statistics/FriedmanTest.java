package dev.candor.metrics.statistics;

import dev.candor.core.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Do any of several methods differ, measured on the same data sets? Friedman's test ranks the k
 * methods within each of n data sets (blocks) and asks whether their mean ranks are alike.
 *
 * <p>{@code chi2 = (12 / (n k (k + 1)) sum_j R_j^2 - 3 n (k + 1)) / c} with rank sums R_j and
 * {@code c = 1 - sum (t^3 - t) / (n k (k^2 - 1))} for groups of t ties within a block, against
 * chi-squared with k - 1 degrees of freedom; or Iman and Davenport's {@code F = (n - 1) chi2 / (n
 * (k - 1) - chi2)} with k - 1 and (k - 1)(n - 1), which is less timid. Rank 1 is the smallest
 * value. Which pairs differ: {@link Nemenyi}. For two methods use {@link WilcoxonSignedRank}.
 *
 * <p>Friedman, M. 1937. The use of ranks to avoid the assumption of normality implicit in the
 * analysis of variance. Journal of the American Statistical Association 32, 675-701. Iman, R. L.
 * and Davenport, J. M. 1980. Approximations of the critical region of the Friedman statistic.
 * Communications in Statistics A9, 571-595.
 *
 * @param nullDistribution what the statistic is held against
 */
public record FriedmanTest(Null nullDistribution) {
  private static final int LARGE = 10;

  /** What the statistic is held against. */
  public enum Null {
    /** Friedman's chi-squared. */
    CHI_SQUARED,
    /** Iman and Davenport's F. */
    IMAN_DAVENPORT
  }

  /** Chi-squared, as published. */
  public static FriedmanTest withDefaults() {
    return new FriedmanTest(Null.CHI_SQUARED);
  }

  /** Held against this instead. */
  public FriedmanTest with(Null other) {
    return new FriedmanTest(other);
  }

  /**
   * Of values by block and method.
   *
   * @param values one row per block (data set, subject), one value per method in it
   * @throws InputException if there are fewer than two blocks or three methods, rows differ in
   *     length, or a value is NaN
   */
  public Result test(double[][] values) {
    int n = values.length;
    int k = n == 0 ? 0 : values[0].length;
    if (n < 2 || k < 3) {
      throw InputException.of(
          "values",
          "must hold two blocks and three methods or more",
          n + " and " + k,
          "for two methods use WilcoxonSignedRank");
    }
    double[] sums = new double[k];
    double tieTerm = 0;
    for (int block = 0; block < n; block++) {
      if (values[block].length != k) {
        throw InputException.of(
            "block " + block, "must hold " + k + " values", values[block].length, "fill it");
      }
      double[] ranks = MidRanks.of(Samples.numbers("block " + block, values[block]));
      for (int method = 0; method < k; method++) {
        sums[method] += ranks[method];
      }
      for (double t : MidRanks.groups(ranks)) {
        tieTerm += t * t * t - t;
      }
    }
    double squares = 0;
    List<Double> meanRanks = new ArrayList<>();
    for (double sum : sums) {
      squares += sum * sum;
      meanRanks.add(sum / n);
    }
    double untied = 1 - tieTerm / ((double) n * k * ((double) k * k - 1));
    double chi = (12.0 / ((double) n * k * (k + 1)) * squares - 3.0 * n * (k + 1)) / untied;
    double chiSquared = untied == 0 ? Double.NaN : Math.max(0, chi);
    double most = n * (k - 1.0);
    double f = (n - 1) * chiSquared / Math.max(0, most - chiSquared);
    boolean ofChi = nullDistribution == Null.CHI_SQUARED;
    return new Result(
        meanRanks,
        n,
        ofChi ? chiSquared : f,
        ofChi ? upperChi(k - 1, chiSquared) : upperF(k - 1, (k - 1.0) * (n - 1), f),
        nullDistribution,
        new Broken()
            .when(tieTerm > 0, Assumption.NO_TIES)
            .when(untied == 0, Assumption.VARIES)
            .when(n < LARGE, Assumption.LARGE_SAMPLE)
            .set());
  }

  private static double upperChi(double degrees, double chiSquared) {
    return Double.isNaN(chiSquared)
        ? Double.NaN
        : ChiSquaredDistribution.of(degrees).survivalProbability(chiSquared);
  }

  private static double upperF(double degrees, double others, double f) {
    if (Double.isNaN(f)) {
      return Double.NaN;
    }
    return Double.isInfinite(f) ? 0 : FDistribution.of(degrees, others).survivalProbability(f);
  }

  /**
   * What Friedman's test found.
   *
   * @param meanRanks the methods' mean ranks over blocks; 1 for the smallest value
   * @param blocks how many blocks
   * @param statistic chi-squared or F
   * @param p the p-value; NaN where all values of every block are equal
   * @param used what the statistic was held against
   * @param broken the assumptions that the data broke
   */
  public record Result(
      List<Double> meanRanks,
      int blocks,
      double statistic,
      double p,
      Null used,
      Set<Assumption> broken) {
    /** Copies the list. */
    public Result {
      meanRanks = List.copyOf(meanRanks);
    }
  }
}
