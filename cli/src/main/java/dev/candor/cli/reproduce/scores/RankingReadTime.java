package dev.candor.cli.reproduce.scores;

import dev.candor.core.Confirmation;
import dev.candor.core.NdArray;
import dev.candor.core.Ranking;
import dev.candor.design.scores.ScoresModel;
import dev.candor.design.scores.SeedRanking;
import java.util.Arrays;

/**
 * How long does it take to read the ranking? From the scores in native memory, over the softmax, to
 * the finished ranking: what SHAP and its like would have to be asked for anew.
 */
public final class RankingReadTime {
  private static final String SCORES = "gate.scores";
  private static final int TIMES = 51;

  private RankingReadTime() {}

  /** The median of several readings, in milliseconds. */
  public static double millis(ScoresModel model) {
    Confirmation[] untested = new Confirmation[model.features().size()];
    Arrays.fill(untested, Confirmation.NOT_TESTED);
    double[] millis = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long start = System.nanoTime();
      Ranking read =
          SeedRanking.assemble(
              model.features(),
              weights(model.network().parameter(SCORES)),
              untested,
              model.ranking().evidence());
      millis[i] = (System.nanoTime() - start) / 1e6;
      if (!read.order().equals(model.ranking().order())) {
        throw new IllegalStateException("the ranking that was read is not the model's");
      }
    }
    return CostSection.median(millis);
  }

  private static double[][] weights(NdArray scores) {
    double[][] weights = new double[scores.length(0)][scores.length(1)];
    for (int m = 0; m < weights.length; m++) {
      double sum = 0;
      for (int i = 0; i < weights[m].length; i++) {
        weights[m][i] = StrictMath.exp(scores.at(m, i));
        sum += weights[m][i];
      }
      for (int i = 0; i < weights[m].length; i++) {
        weights[m][i] /= sum;
      }
    }
    return weights;
  }
}
