package dev.candor.cli.reproduce.sets;

import dev.candor.cli.reproduce.Cell;
import dev.candor.metrics.truth.KendallTauB;
import dev.candor.metrics.truth.PrecisionAtK;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How good is a ranking of columns, as far as the truth is known? A figure is NaN where it is not.
 *
 * @param precision the share of the first k columns that matter, where k columns do
 * @param exact 1 if the first columns are the known order, else 0
 * @param tau Kendall's tau-b between the weights of the columns in the known order and that order
 * @param aboveNoise the share of pairs of another column and a noise column in which the noise
 *     column is below; ties count half
 * @param ranks each column's rank, from 1, in the order of the table
 */
public record RankScore(
    double precision, double exact, double tau, double aboveNoise, List<Double> ranks) {
  /** Copies the ranks. */
  public RankScore {
    ranks = List.copyOf(ranks);
  }

  /**
   * Judges weights.
   *
   * @param truth what is known
   * @param features the columns' names
   * @param given a weight for each
   */
  public static RankScore of(Truth truth, List<String> features, List<Double> given) {
    double[] weights = given.stream().mapToDouble(Double::doubleValue).toArray();
    List<Integer> sorted =
        IntStream.range(0, weights.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -weights[i]))
            .toList();
    double[] ranks = new double[weights.length];
    for (int place = 0; place < ranks.length; place++) {
      ranks[sorted.get(place)] = place + 1;
    }
    return new RankScore(
        precision(truth, features, weights),
        exact(truth, features, weights, sorted),
        tau(truth, features, weights),
        aboveNoise(truth, features, weights),
        Arrays.stream(ranks).boxed().toList());
  }

  /** Notes the figures under their names, with something behind each name. */
  public void addTo(Cell.Figures figures, String behind) {
    figures
        .put("precision" + behind, precision)
        .put("exact" + behind, exact)
        .put("tau" + behind, tau)
        .put("aboveNoise" + behind, aboveNoise)
        .put("ranks" + behind, ranks.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static double precision(Truth truth, List<String> features, double[] weights) {
    BitSet relevant = new BitSet();
    truth.relevant().forEach(name -> relevant.set(features.indexOf(name)));
    return relevant.isEmpty() ? Double.NaN : PrecisionAtK.of(weights, relevant);
  }

  /** A tie is not an order. */
  private static double exact(
      Truth truth, List<String> features, double[] weights, List<Integer> sorted) {
    int k = truth.order().size();
    if (k == 0) {
      return Double.NaN;
    }
    for (int i = 0; i < k; i++) {
      int here = sorted.get(i);
      boolean tied = i + 1 < sorted.size() && weights[here] == weights[sorted.get(i + 1)];
      if (tied || !features.get(here).equals(truth.order().get(i))) {
        return 0;
      }
    }
    return 1;
  }

  private static double tau(Truth truth, List<String> features, double[] weights) {
    int k = truth.order().size();
    if (k < 2) {
      return Double.NaN;
    }
    double[] found = new double[k];
    double[] known = new double[k];
    for (int i = 0; i < k; i++) {
      found[i] = weights[features.indexOf(truth.order().get(i))];
      known[i] = k - i;
    }
    return KendallTauB.of(found, known);
  }

  private static double aboveNoise(Truth truth, List<String> features, double[] weights) {
    double won = 0;
    int pairs = 0;
    for (int i = 0; i < weights.length; i++) {
      for (int j = 0; j < weights.length; j++) {
        if (!truth.noise().contains(features.get(i)) && truth.noise().contains(features.get(j))) {
          pairs++;
          won += weights[i] > weights[j] ? 1 : weights[i] == weights[j] ? .5 : 0;
        }
      }
    }
    return pairs == 0 ? Double.NaN : won / pairs;
  }
}
