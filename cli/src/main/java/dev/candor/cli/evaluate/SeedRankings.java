package dev.candor.cli.evaluate;

import dev.candor.cli.method.Assignment;
import dev.candor.cli.method.Method;
import dev.candor.core.Progress;
import dev.candor.core.ProgressListener;
import dev.candor.core.RankedFeature;
import dev.candor.design.scores.ScoresModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What would each method say, had only one of the model's seeds been trained? The same rows, asked
 * of each seed's network alone.
 */
final class SeedRankings {
  private SeedRankings() {}

  /** By method, floors among them: for each seed one importance per feature. */
  static Map<String, List<double[]>> of(
      List<Method> methods, Assignment assignment, ProgressListener listener) {
    Map<String, List<double[]>> rankings = new LinkedHashMap<>();
    ScoresModel all = assignment.network().orElse(null);
    int seeds = all == null ? 0 : all.settings().seeds();
    for (int seed = 0; all != null && seeds > 1 && seed < seeds; seed++) {
      listener.progressed(
          new Progress("explaining each seed's network", seed + 1L, seeds, new TreeMap<>()));
      try (ScoresModel one = all.ofSeed(seed)) {
        Assignment own =
            assignment
                .withNetwork(one)
                .withEffort(assignment.effort().withSeed(assignment.effort().seed() + seed));
        List<MethodRun> runs = new ArrayList<>();
        for (Method method : methods) {
          if (assignment.effort().cancellation().requested()) {
            return Map.of();
          }
          runs.add(Explaining.of(method, own, ProgressListener.SILENT));
        }
        runs.addAll(Explaining.floors(own));
        for (MethodRun run : runs) {
          rankings
              .computeIfAbsent(run.name(), name -> new ArrayList<>())
              .add(importance(run, assignment.features()));
        }
      }
    }
    return rankings;
  }

  private static double[] importance(MethodRun run, List<String> features) {
    Map<String, Double> weights = new HashMap<>();
    for (RankedFeature feature : run.ranking().features()) {
      weights.put(feature.feature(), feature.weight());
    }
    return features.stream().mapToDouble(name -> weights.getOrDefault(name, 0.0)).toArray();
  }
}
