package dev.candor.metrics.truth;

import dev.candor.core.InputException;
import dev.candor.core.Ranking;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Do the most relevant features come first, with more said by the first places than by the last?
 * Normalised discounted cumulative gain.
 *
 * <p>{@code DCG = sum over places i = 1 ... k of gain_i / log2(i + 1)}, over the largest DCG that
 * the same relevances could reach: 0 to 1, 1 for the best order. Features of equal importance share
 * the mean of their gains (McSherry and Najork), so the order of columns cannot help. Where nothing
 * is relevant it is NaN. Guessing does not give 0 (.66 for a known order of five among ten
 * features): print the all-equal floor, {@code of(new double[n], relevance)}, beside it. Costs n
 * log n steps.
 *
 * <p>Jarvelin, K. and Kekalainen, J. 2002. Cumulated gain-based evaluation of IR techniques. ACM
 * Transactions on Information Systems 20, 422-446. McSherry, F. and Najork, M. 2008. Computing
 * information retrieval performance measures efficiently in the presence of tied scores. ECIR 2008.
 *
 * @param gain what a relevance is worth
 * @param places how many of the first places count; all of them where there are fewer
 */
public record Ndcg(Gain gain, int places) {
  /** What a relevance is worth. */
  public enum Gain {
    /** The relevance itself (Jarvelin and Kekalainen). */
    LINEAR,
    /** {@code 2^relevance - 1} (Burges and others 2005): the top weighs more. */
    EXPONENTIAL
  }

  /** Checks that a place counts. */
  public Ndcg {
    if (places < 1) {
      throw InputException.of("places", "must be 1 or more", places, "count the first ones");
    }
  }

  /** Linear gains, all places. */
  public static Ndcg withDefaults() {
    return new Ndcg(Gain.LINEAR, Integer.MAX_VALUE);
  }

  /** With this gain instead. */
  public Ndcg with(Gain other) {
    return new Ndcg(other, places);
  }

  /** With only so many of the first places counted instead. */
  public Ndcg withPlaces(int first) {
    return new Ndcg(gain, first);
  }

  /**
   * Of a ranking against a known order: of m features in it the first is worth m, the last 1, and
   * features that are not in it 0.
   *
   * @param order most relevant first
   * @throws InputException if one of them is not ranked
   */
  public double of(Ranking ranking, List<String> order) {
    double[] relevance = new double[ranking.features().size()];
    for (int i = 0; i < order.size(); i++) {
      relevance[RankedWeights.position(ranking.order(), order.get(i))] = order.size() - i;
    }
    return of(RankedWeights.of(ranking), relevance);
  }

  /**
   * Of one importance per feature, larger is more important.
   *
   * @param relevance one number per feature, 0 or more, from what is known
   * @throws InputException if the lengths differ, an importance is NaN or a relevance negative
   */
  public double of(double[] importance, double[] relevance) {
    if (importance.length != relevance.length) {
      throw InputException.of(
          "importance and relevance",
          "must have one length",
          importance.length + " and " + relevance.length,
          "give one number for each feature in both");
    }
    double[] gains = new double[relevance.length];
    for (int i = 0; i < gains.length; i++) {
      if (Double.isNaN(importance[i]) || !(relevance[i] >= 0)) {
        throw InputException.of(
            "feature " + i,
            "must have an importance and a relevance of 0 or more",
            importance[i] + " and " + relevance[i],
            "check the run");
      }
      gains[i] = gain == Gain.LINEAR ? relevance[i] : Math.pow(2, relevance[i]) - 1;
    }
    return cumulated(importance, gains) / cumulated(relevance, gains);
  }

  /** Gains discounted by place, in descending order of a key; equal keys share their gains. */
  private double cumulated(double[] key, double[] gains) {
    int[] order =
        IntStream.range(0, key.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -key[i]))
            .mapToInt(i -> i)
            .toArray();
    double sum = 0;
    for (int from = 0; from < order.length; ) {
      int to = from;
      double shared = 0;
      double discounts = 0;
      while (to < order.length && key[order[to]] == key[order[from]]) {
        shared += gains[order[to]];
        discounts += to < places ? 1 / (Math.log(to + 2) / Math.log(2)) : 0;
        to++;
      }
      sum += shared / (to - from) * discounts;
      from = to;
    }
    return sum;
  }
}
