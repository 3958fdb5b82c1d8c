package dev.candor.cli.evaluate;

import dev.candor.core.RankedFeature;
import dev.candor.core.Ranking;
import dev.candor.metrics.statistics.Bootstrap;
import dev.candor.metrics.statistics.BootstrapInterval;
import dev.candor.report.evaluation.MethodKind;
import dev.candor.report.evaluation.Pairing;
import dev.candor.report.summary.Better;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How near is a method's ranking to what is known to be true? One number for each of the model's
 * seeds where it has several; else one for the ranking, with a bootstrap interval over the rows.
 *
 * @param name as the command takes it
 * @param title as a person reads it
 * @param question what it asks
 * @param nearness compares weights with the truth
 */
record TruthCriterion(String name, String title, String question, Nearness nearness)
    implements Criterion {
  private static final int RESAMPLES = 1000;

  /** Compares one importance per feature with the truth. */
  @FunctionalInterface
  interface Nearness {
    double of(double[] importance, Truth truth);
  }

  @Override
  public Optional<Better> better() {
    return Optional.of(Better.HIGHER);
  }

  @Override
  public Judged judge(MethodRun run, Trial trial) {
    Truth truth = trial.truth().orElseThrow();
    List<double[]> seeds = trial.seeds().getOrDefault(run.name(), List.of());
    if (seeds.size() > 1) {
      double[] values = new double[seeds.size()];
      java.util.Arrays.setAll(values, i -> nearness.of(seeds.get(i), truth));
      return Judged.Each.of(Pairing.SEEDS, values, List.of());
    }
    double value = nearness.of(weights(run.ranking(), trial.assignment().features()), truth);
    if (Double.isNaN(value)) {
      return new Judged.Absent("not defined: all of its features are tied");
    }
    if (run.kind() != MethodKind.LOCAL || run.rows() < 2) {
      return new Judged.Once(value, Double.NaN, Double.NaN, run.rows());
    }
    double[][] sizes =
        run.attributions().stream()
            .map(a -> Importance.sizes(a.values().toDoubles()))
            .toArray(double[][]::new);
    BootstrapInterval interval =
        Bootstrap.withDefaults()
            .withResamples(RESAMPLES)
            .interval(
                sizes.length,
                rows -> nearness.of(Importance.mean(sizes, rows), truth),
                trial.assignment().effort().seed());
    return new Judged.Once(value, interval.low(), interval.high(), run.rows());
  }

  private static double[] weights(Ranking ranking, List<String> features) {
    Map<String, Double> weights = new HashMap<>();
    for (RankedFeature feature : ranking.features()) {
      weights.put(feature.feature(), feature.weight());
    }
    return features.stream().mapToDouble(name -> weights.getOrDefault(name, 0.0)).toArray();
  }
}
