package dev.candor.design.actif;

import dev.candor.core.Confirmation;
import dev.candor.core.Evidence;
import dev.candor.core.RankedFeature;
import dev.candor.core.Ranking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * From running scores to importances, their intervals and those of ranks.
 *
 * <p>Windows overlap, so they are no independent draws: errors come from leaving out one block of
 * neighbours after the other (Kunsch 1989, delete-block jackknife). A feature is above another when
 * the jackknife interval of the difference of their importances is above 0, at a level of 5 % over
 * all features beside it (Bonferroni); its rank lies between one more than those above it and the
 * number of those not below it.
 */
final class Standings {
  /** With fewer blocks an error says nothing. */
  private static final int FEWEST_BLOCKS = 8;

  private static final double LEVEL = .05;

  /** By blocks and comparisons: a feed asks for the same again and again. */
  private static final Map<List<Integer>, Double> QUANTILES = new ConcurrentHashMap<>();

  private final List<String> names;
  private final Aggregation aggregation;

  Standings(List<String> names, Aggregation aggregation) {
    this.names = names;
    this.aggregation = aggregation;
  }

  Standing of(RunningScores scores, Evidence evidence) {
    double[] importance = importance(scores.all());
    int features = importance.length;
    List<Integer> order = new ArrayList<>(IntStream.range(0, features).boxed().toList());
    order.sort(Comparator.comparingDouble(f -> -importance[f]));
    double[][] left = centred(leftOut(scores));
    boolean known = left.length >= FEWEST_BLOCKS;
    double quantile = known ? quantile(left.length, 1) : Double.POSITIVE_INFINITY;
    double strict =
        known ? quantile(left.length, Math.max(1, features - 1)) : Double.POSITIVE_INFINITY;
    List<RankedFeature> ranked = new ArrayList<>();
    List<RankInterval> intervals = new ArrayList<>();
    for (int place = 0; place < features; place++) {
      int f = order.get(place);
      double half = known ? quantile * error(left, f, -1) : 0;
      ranked.add(
          new RankedFeature(
              names.get(f),
              importance[f],
              importance[f] - half,
              importance[f] + half,
              place + 1,
              0,
              Confirmation.NOT_TESTED));
      intervals.add(interval(importance, left, strict, f, place + 1));
    }
    Ranking ranking = new Ranking(ranked, evidence.withCheck("blocks", left.length));
    return new Standing(ranking, intervals, scores.windows());
  }

  /** Of so many blocks, at the level over so many comparisons. */
  private static double quantile(int blocks, int comparisons) {
    return QUANTILES.computeIfAbsent(
        List.of(blocks, comparisons),
        key -> TDistribution.of(blocks - 1).inverseSurvivalProbability(LEVEL / 2 / comparisons));
  }

  private double[] importance(RunningScores.Moments moments) {
    return aggregation.of(moments.mean(), moments.deviation());
  }

  private double[][] leftOut(RunningScores scores) {
    return scores.fullBlocks() < FEWEST_BLOCKS
        ? new double[0][]
        : scores.eachLeftOut().stream().map(this::importance).toArray(double[][]::new);
  }

  private RankInterval interval(
      double[] importance, double[][] left, double strict, int feature, int rank) {
    int above = 0;
    int below = 0;
    for (int other = 0; other < importance.length && left.length > 0; other++) {
      if (other != feature) {
        double margin = strict * error(left, feature, other);
        double lead = importance[feature] - importance[other];
        above += -lead > margin ? 1 : 0;
        below += lead > margin ? 1 : 0;
      }
    }
    int best = Math.min(rank, 1 + above);
    int worst = Math.max(rank, importance.length - below);
    return new RankInterval(names.get(feature), rank, best, worst);
  }

  /** Less the mean over the blocks: a difference's mean is then 0. */
  private static double[][] centred(double[][] left) {
    for (int f = 0; left.length > 0 && f < left[0].length; f++) {
      double mean = 0;
      for (double[] one : left) {
        mean += one[f] / left.length;
      }
      for (double[] one : left) {
        one[f] -= mean;
      }
    }
    return left;
  }

  /** The standard error of an importance, or of its difference to another one's. */
  private static double error(double[][] centred, int feature, int other) {
    double squares = 0;
    for (double[] one : centred) {
      double apart = other < 0 ? one[feature] : one[feature] - one[other];
      squares += apart * apart;
    }
    return Math.sqrt(squares * (centred.length - 1) / centred.length);
  }
}
