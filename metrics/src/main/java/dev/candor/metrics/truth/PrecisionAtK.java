package dev.candor.metrics.truth;

import dev.candor.core.InputException;
import dev.candor.core.Ranking;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;

/**
 * Are the relevant features on top? The share of relevant ones among the k most important.
 *
 * <p>{@code |top k and relevant| / k}, between 0 and 1; k is the number of relevant features unless
 * it is given. <b>Ties</b>: where features of equal importance share the last places, each counts
 * by its chance of a place when their order is drawn; so equal importance of all d features gives
 * k' / d for k' relevant ones, as guessing does on average, and never 1 by the luck of column
 * order.
 *
 * <p>It says nothing about the order above place k: see {@link KendallTauB}. Not for data whose
 * truth is not known.
 */
public final class PrecisionAtK {
  private PrecisionAtK() {}

  /** Of a ranking, at as many places as there are relevant features. */
  public static double of(Ranking ranking, Set<String> relevant) {
    return of(ranking, relevant, relevant.size());
  }

  /**
   * Of a ranking, at k places.
   *
   * @throws InputException if a relevant feature is not ranked
   */
  public static double of(Ranking ranking, Set<String> relevant, int k) {
    return of(RankedWeights.of(ranking), RankedWeights.positions(ranking, relevant), k);
  }

  /** Of one importance per feature, at as many places as there are relevant features. */
  public static double of(double[] importance, BitSet relevant) {
    return of(importance, relevant, relevant.cardinality());
  }

  /**
   * Of one importance per feature, larger is more important, at k places.
   *
   * @param importance one number per feature, none of them NaN
   * @param relevant the positions of the relevant features
   * @param k places, 1 to the number of features
   */
  public static double of(double[] importance, BitSet relevant, int k) {
    if (k < 1 || k > importance.length) {
      throw InputException.of(
          "k", "must be 1 to the number of features, " + importance.length, k, "choose another");
    }
    if (relevant.length() > importance.length) {
      throw InputException.of(
          "relevant",
          "must be positions of features, below " + importance.length,
          relevant,
          "count from 0");
    }
    double last = lastPlace(importance, k);
    int sure = 0;
    int sureRelevant = 0;
    int tied = 0;
    int tiedRelevant = 0;
    for (int i = 0; i < importance.length; i++) {
      int hit = relevant.get(i) ? 1 : 0;
      if (importance[i] > last) {
        sure++;
        sureRelevant += hit;
      } else if (importance[i] == last) {
        tied++;
        tiedRelevant += hit;
      }
    }
    return (sureRelevant + (double) (k - sure) * tiedRelevant / tied) / k;
  }

  private static double lastPlace(double[] importance, int k) {
    for (int i = 0; i < importance.length; i++) {
      if (Double.isNaN(importance[i])) {
        throw InputException.of(
            "importance of feature " + i, "must be a number", importance[i], "check the run");
      }
    }
    double[] sorted = importance.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length - k];
  }
}
