package dev.candor.design.scores;

import dev.candor.data.encode.EncoderSettings;
import dev.candor.data.encode.TableEncoder;
import dev.candor.data.encode.TargetEncoder;
import dev.candor.data.generate.GeneratedTable;
import dev.candor.data.generate.Synthetic;
import dev.candor.data.split.Split;
import dev.candor.data.split.Splitter;
import dev.candor.data.table.Table;
import java.util.Optional;

/** Tables and settings small enough for a test. */
final class SmallRuns {
  private SmallRuns() {}

  /** The recommended settings cut down to what a test needs, without twin and shadows. */
  static ScoresSettings settings(int epochs, int seeds) {
    return ScoresSettings.recommended()
        .withEpochs(epochs)
        .withSeeds(seeds)
        .withTwin(Twin.OFF)
        .withShadows(Shadows.OFF)
        .withThreads(1)
        .withEvaluateEvery(epochs)
        .withCheckpointEvery(5);
  }

  static ScoresData synthetic(int rows, long seed) {
    GeneratedTable generated = new Synthetic(rows, 10).generate(seed);
    return data(generated.table(), generated.target());
  }

  static ScoresData data(Table table, String target) {
    return data(table, target, EncoderSettings.withDefaults());
  }

  static ScoresData data(Table table, String target, EncoderSettings encoding) {
    Split split = Splitter.withDefaults().split(table, 1);
    Table train = table.select(split.train());
    Table test = table.select(split.test());
    return ScoresData.of(
        train,
        test,
        TableEncoder.fit(train, encoding.withTarget(target)),
        TargetEncoder.fit(train.column(target), Optional.empty()));
  }
}
