package dev.candor.metrics.agreement;

import dev.candor.core.InputException;
import dev.candor.core.RankedFeature;
import dev.candor.core.Ranking;
import dev.candor.metrics.statistics.MidRanks;
import java.util.ArrayList;
import java.util.List;

/**
 * Does a feature keep its place when all is trained again? The variance (ddof 1) of its rank over
 * seeds, and the mean of these over features.
 *
 * <p>Ties share the mean of their places, so equal weights are steady: look at the ranking too. 0
 * where the order never changes; {@code (d^2 - 1) / 12} for d features in random order.
 *
 * @param mean over features
 * @param perFeature variance of each feature's rank, in the order of the weights
 * @param random what random orders would give
 */
public record RankVariance(double mean, List<Double> perFeature, double random) {
  /** Copies the list. */
  public RankVariance {
    perFeature = List.copyOf(perFeature);
  }

  /**
   * Of rankings of the same features, one per seed; in the order of the first.
   *
   * @throws InputException if there are fewer than two or they rank other features
   */
  public static RankVariance of(List<Ranking> rankings) {
    List<double[]> weights = new ArrayList<>();
    for (int seed = 0; seed < rankings.size(); seed++) {
      weights.add(weights(rankings.get(0).order(), rankings.get(seed), seed));
    }
    return of(weights.toArray(double[][]::new));
  }

  /**
   * Of weights by seed and feature, larger is more important.
   *
   * @throws InputException if there are fewer than two seeds, their lengths differ or a weight is
   *     NaN
   */
  public static RankVariance of(double[][] weights) {
    if (weights.length < 2 || weights[0].length == 0) {
      throw InputException.of("weights", "must be of two seeds or more", weights.length, "repeat");
    }
    int features = weights[0].length;
    double[][] ranks = new double[weights.length][];
    for (int seed = 0; seed < weights.length; seed++) {
      TopK.sameLength(weights[0], weights[seed]);
      ranks[seed] = MidRanks.of(weights[seed]);
    }
    List<Double> perFeature = new ArrayList<>();
    double sum = 0;
    for (int feature = 0; feature < features; feature++) {
      double mean = 0;
      for (double[] of : ranks) {
        mean += of[feature] / ranks.length;
      }
      double squares = 0;
      for (double[] of : ranks) {
        squares += (of[feature] - mean) * (of[feature] - mean);
      }
      perFeature.add(squares / (ranks.length - 1));
      sum += squares / (ranks.length - 1);
    }
    return new RankVariance(sum / features, perFeature, ((double) features * features - 1) / 12);
  }

  private static double[] weights(List<String> order, Ranking ranking, int seed) {
    double[] weights = new double[order.size()];
    if (ranking.features().size() != order.size()) {
      throw InputException.of(
          "ranking " + seed,
          "must rank " + order.size() + " features",
          ranking.features().size(),
          "use rankings of one data set");
    }
    for (RankedFeature feature : ranking.features()) {
      int place = order.indexOf(feature.feature());
      if (place < 0) {
        throw InputException.of(
            "ranking " + seed,
            "must rank the features of the first",
            feature.feature(),
            "use rankings of one data set");
      }
      weights[place] = feature.weight();
    }
    return weights;
  }
}
