package dev.candor.cli.reproduce.scores;

import dev.candor.blackbox.FeatureGroups;
import dev.candor.blackbox.PermutationImportance;
import dev.candor.blackbox.PermutationSettings;
import dev.candor.blackbox.StandardScore;
import dev.candor.core.Predictor;
import dev.candor.core.RankedFeature;
import dev.candor.core.Ranking;
import dev.candor.design.scores.ScoresData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What permutation importance says of the vanilla twin: the drop in log loss on the test rows, 10
 * repeats. Log loss, since accuracy on a few hundred rows ties too often to rank by.
 */
public final class TwinPermutation {
  private TwinPermutation() {}

  /** The importance of each column, in the order of the encoder. */
  public static List<Double> importance(ScoresData data, Predictor twin) {
    List<String> features = data.test().features();
    Ranking ranking =
        new PermutationImportance(PermutationSettings.withDefaults(StandardScore.LOG_LOSS))
            .rank(
                twin,
                data.test().inputs(),
                data.testAnswers().toDoubles(),
                FeatureGroups.of(features, data.test().featureOfInput()));
    Map<String, Double> weights = new HashMap<>();
    for (RankedFeature feature : ranking.features()) {
      weights.put(feature.feature(), feature.weight());
    }
    return features.stream().map(name -> weights.getOrDefault(name, 0.0)).toList();
  }
}
