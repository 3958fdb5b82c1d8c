package dev.candor.design.scores;

import dev.candor.core.Confirmation;
import dev.candor.core.Evidence;
import dev.candor.core.InputException;
import dev.candor.core.RankedFeature;
import dev.candor.core.Ranking;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How do the weights of many seeds become one ranking?
 *
 * <p>A column's weight is the mean of its weights over the seeds; ranks follow the mean weight,
 * from 1. Columns of equal weight keep the order in which they stand in the table. The spread of
 * the rank is the standard deviation (ddof 1) of its rank within each seed; the interval of the
 * weight runs from the smallest to the largest seed, or with 40 seeds and more from the 2.5 to the
 * 97.5 percent quantile (linear interpolation).
 */
public final class SeedRanking {
  private static final int SEEDS_FOR_QUANTILES = 40;

  private SeedRanking() {}

  /**
   * Puts a ranking together.
   *
   * @param features names of the source columns, in the order of the table
   * @param weights {@code [seed][column]}
   * @param confirmed one verdict per column
   * @param evidence how the weights came about
   */
  public static Ranking assemble(
      List<String> features, double[][] weights, Confirmation[] confirmed, Evidence evidence) {
    int d = features.size();
    if (weights.length == 0 || confirmed.length != d) {
      throw InputException.of(
          "weights",
          "must hold at least one seed and one verdict per column, " + d,
          weights.length + " seeds, " + confirmed.length + " verdicts",
          "give the weights of a finished run");
    }
    double[] mean = new double[d];
    int[][] ranks = new int[weights.length][];
    for (int seed = 0; seed < weights.length; seed++) {
      ranks[seed] = ranks(weights[seed]);
      for (int i = 0; i < d; i++) {
        mean[i] += weights[seed][i] / weights.length;
      }
    }
    List<RankedFeature> ranked = new ArrayList<>(d);
    for (int i : order(mean)) {
      double[] own = column(weights, i);
      double[] ownRanks = Arrays.stream(ranks).mapToDouble(of(i)).toArray();
      ranked.add(
          new RankedFeature(
              features.get(i),
              mean[i],
              quantile(own, .025),
              quantile(own, .975),
              ranked.size() + 1,
              Spread.of(ownRanks).sd(),
              confirmed[i]));
    }
    return new Ranking(ranked, evidence);
  }

  /** The rank of each weight, from 1; equal weights in the order in which they stand. */
  public static int[] ranks(double[] weights) {
    int[] ranks = new int[weights.length];
    int next = 1;
    for (int i : order(weights)) {
      ranks[i] = next++;
    }
    return ranks;
  }

  private static int[] order(double[] weights) {
    return IntStream.range(0, weights.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -weights[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static java.util.function.ToDoubleFunction<int[]> of(int column) {
    return ranks -> ranks[column];
  }

  private static double[] column(double[][] weights, int i) {
    return Arrays.stream(weights).mapToDouble(seed -> seed[i]).sorted().toArray();
  }

  private static double quantile(double[] sorted, double p) {
    int n = sorted.length;
    if (n < SEEDS_FOR_QUANTILES) {
      return p < .5 ? sorted[0] : sorted[n - 1];
    }
    double at = p * (n - 1);
    int below = (int) Math.floor(at);
    int above = Math.min(n - 1, below + 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
