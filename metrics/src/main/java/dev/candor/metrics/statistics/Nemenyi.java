package dev.candor.metrics.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which pairs of methods differ, once {@link FriedmanTest} says that some do? Nemenyi's test
 * compares all mean ranks with each other.
 *
 * <p>Two methods differ when their mean ranks are apart by the critical difference {@code CD =
 * q_alpha sqrt(k (k + 1) / (6 n))} or more, {@code q_alpha} being the upper quantile of the
 * studentized range of k normal values (infinite degrees of freedom) over sqrt(2). The p-value of a
 * pair is the upper tail of that range at {@code sqrt(2) |R_i - R_j| / sqrt(k (k + 1) / (6 n))},
 * which allows for all pairs already: no further correction. Ties make it timid. Where all methods
 * are compared with one only, tests of pairs with {@link Holm} find more.
 *
 * <p>Nemenyi, P. 1963. Distribution-free multiple comparisons. PhD thesis, Princeton. Demsar, J.
 * 2006. Statistical comparisons of classifiers over multiple data sets. Journal of Machine Learning
 * Research 7, 1-30.
 *
 * @param alpha the level
 */
public record Nemenyi(double alpha) {
  /** Checks that the level is one. */
  public Nemenyi {
    Samples.probability("alpha", alpha);
  }

  /** At the level 0.05. */
  public static Nemenyi withDefaults() {
    return new Nemenyi(0.05);
  }

  /** At this level instead. */
  public Nemenyi withAlpha(double level) {
    return new Nemenyi(level);
  }

  /** All pairs of the methods that Friedman's test has ranked. */
  public Result test(FriedmanTest.Result friedman) {
    List<Double> ranks = friedman.meanRanks();
    int k = ranks.size();
    double error = Math.sqrt(k * (k + 1.0) / (6.0 * friedman.blocks()));
    List<List<Double>> p = new ArrayList<>();
    for (double one : ranks) {
      List<Double> row = new ArrayList<>();
      for (double other : ranks) {
        double range = Math.sqrt(2) * Math.abs(one - other) / error;
        row.add(StudentizedRange.above(range, k));
      }
      p.add(row);
    }
    return new Result(
        StudentizedRange.quantile(1 - alpha, k) / Math.sqrt(2) * error,
        p,
        alpha,
        friedman.broken());
  }

  /**
   * Which pairs differ.
   *
   * @param criticalDifference of mean ranks, at the level
   * @param p the p-value of each pair of methods; 1 on the diagonal
   * @param alpha the level
   * @param broken the assumptions that the data broke
   */
  public record Result(
      double criticalDifference, List<List<Double>> p, double alpha, Set<Assumption> broken) {
    /** Copies the lists. */
    public Result {
      p = p.stream().map(List::copyOf).toList();
    }

    /** Whether two methods differ at the level. */
    public boolean differ(int one, int other) {
      return p.get(one).get(other) <= alpha;
    }
  }
}
