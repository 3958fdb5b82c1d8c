package dev.candor.cli;

import dev.candor.data.encode.EncoderSettings;
import dev.candor.data.encode.TableEncoder;
import dev.candor.data.encode.TargetEncoder;
import dev.candor.data.generate.GeneratedTable;
import dev.candor.data.generate.Synthetic;
import dev.candor.data.table.Table;
import dev.candor.design.scores.Course;
import dev.candor.design.scores.GateSettings;
import dev.candor.design.scores.ScorePenalty;
import dev.candor.design.scores.ScoresData;
import dev.candor.design.scores.ScoresRun;
import dev.candor.design.scores.ScoresSettings;
import dev.candor.design.scores.ScoresTrainer;
import dev.candor.design.scores.Shadows;
import dev.candor.design.scores.StageSeconds;
import dev.candor.design.scores.Twin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How long does a training step of the scores network take? 896 rows of 10 columns, one Adam step
 * over all of them, as a training run has it: set-up and two evaluations are spread over the steps.
 * Medians of runs; the gated and the plain network are measured in turn, in the same run.
 *
 * @param runs how many runs a median is of
 * @param millisPerRun about how long a run's training takes; decides the number of steps
 */
record ScoresBench(int runs, int millisPerRun) {
  private static final int ROWS = 896;
  private static final int COLUMNS = 10;
  private static final int MOST_WARM_UP_STEPS = 60;

  /**
   * One measured line.
   *
   * @param seeds networks trained side by side
   * @param threads threads of the engine
   * @param gated milliseconds a step with the gate
   * @param plain the same without it
   * @param gateCost median over the runs of gated / plain - 1
   * @param rankMillis reading the ranking
   */
  record Line(
      int seeds, int threads, double gated, double plain, double gateCost, double rankMillis) {}

  /** One Adam step with the fixed gate and no penalty, for so many seeds and threads. */
  Line measure(int seeds, int threads) {
    return measure(
        settings(seeds, threads)
            .withGate(GateSettings.recommended().withPenalty(new ScorePenalty.None())));
  }

  /** The same with the recommended penalty and the scores' own rate. */
  Line measureWithPenalty(int seeds, int threads) {
    return measure(settings(seeds, threads));
  }

  private static ScoresSettings settings(int seeds, int threads) {
    return ScoresSettings.recommended()
        .withCourse(new Course.Together())
        .withSeeds(seeds)
        .withThreads(threads)
        .withShadows(Shadows.OFF)
        .withTwin(Twin.ON)
        .withEvaluateEvery(1_000_000);
  }

  private Line measure(ScoresSettings settings) {
    ScoresData data = data();
    int warmUp = Math.max(2, Math.min(MOST_WARM_UP_STEPS, millisPerRun / 10));
    StageSeconds warm = seconds(data, settings.withEpochs(warmUp));
    double guess = Math.max(1e-5, warm.train() / warmUp);
    int steps = (int) Math.max(2, Math.min(2000, millisPerRun / 1e3 / guess));
    List<StageSeconds> all = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      all.add(seconds(data, settings.withEpochs(steps)));
    }
    return new Line(
        settings.seeds(),
        settings.threads(),
        median(all.stream().mapToDouble(s -> 1e3 * s.train() / steps).toArray()),
        median(all.stream().mapToDouble(s -> 1e3 * s.vanilla() / steps).toArray()),
        median(all.stream().mapToDouble(s -> s.train() / s.vanilla() - 1).toArray()),
        median(all.stream().mapToDouble(s -> 1e3 * s.rank()).toArray()));
  }

  private static StageSeconds seconds(ScoresData data, ScoresSettings settings) {
    ScoresRun run = ScoresTrainer.with(settings).train(data);
    run.model().close();
    return run.seconds();
  }

  private static ScoresData data() {
    GeneratedTable generated = new Synthetic(ROWS + ROWS / 4, COLUMNS).generate(0);
    Table table = generated.table();
    Table train = table.select(IntStream.range(0, ROWS).toArray());
    Table test = table.select(IntStream.range(ROWS, table.rows()).toArray());
    return ScoresData.of(
        train,
        test,
        TableEncoder.fit(train, EncoderSettings.withDefaults().withTarget(generated.target())),
        TargetEncoder.fit(train.column(generated.target()), Optional.empty()));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}
