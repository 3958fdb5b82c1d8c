package dev.candor.cli.evaluate;

import dev.candor.metrics.statistics.Spread;
import dev.candor.report.evaluation.Pairing;
import dev.candor.report.summary.Better;
import java.util.List;
import java.util.Optional;

/**
 * How much does a method's ranking change from one training seed to the next? For each feature the
 * standard deviation of its rank over the model's seeds; the value is their mean over features.
 */
record RankSdCriterion() implements Criterion {
  @Override
  public String name() {
    return "rank-sd";
  }

  @Override
  public String title() {
    return "Rank SD over seeds";
  }

  @Override
  public String question() {
    return "How far does a feature's rank stray from one training seed to the next (standard"
        + " deviation, mean over features)?";
  }

  @Override
  public Optional<Better> better() {
    return Optional.of(Better.LOWER);
  }

  @Override
  public Judged judge(MethodRun run, Trial trial) {
    List<double[]> seeds = trial.seeds().getOrDefault(run.name(), List.of());
    if (seeds.size() < 2) {
      return new Judged.Absent("the model has one seed");
    }
    double[][] ranks = seeds.stream().map(Importance::ranks).toArray(double[][]::new);
    double[] sds = new double[ranks[0].length];
    for (int i = 0; i < sds.length; i++) {
      int feature = i;
      sds[i] =
          Spread.of(java.util.Arrays.stream(ranks).mapToDouble(r -> r[feature]).toArray()).sd();
    }
    return Judged.Each.of(Pairing.FEATURES, sds, List.of());
  }
}
