package dev.candor.cli.reproduce.expnet;

import dev.candor.cli.reproduce.importance.cost.Repeated;
import dev.candor.cli.reproduce.importance.cost.Turns;
import dev.candor.core.NdArray;
import dev.candor.data.text.TextToken;
import dev.candor.data.text.Tokenizer;
import dev.candor.data.text.TokenizerSettings;
import dev.candor.data.text.set.LabelledText;
import dev.candor.data.text.set.Sst2;
import dev.candor.design.text.TextStart;
import dev.candor.torch.Network;
import dev.candor.torch.script.ScriptedNetwork;
import dev.candor.torch.text.ClassHead;
import dev.candor.torch.text.TokenRows;
import dev.candor.torch.train.Batch;
import dev.candor.torch.train.BatchTrainer;
import dev.candor.torch.train.Loss;
import dev.candor.torch.train.Optimiser;
import dev.candor.torch.train.Precision;
import dev.candor.torch.train.TrainingPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/**
 * A training step of the encoder as a classifier beside the same step of the same network as a
 * plain TorchScript text.
 *
 * @param rounds turns that are counted
 */
record TrainingSpeed(int rounds) {
  private static final int ROWS = 32;
  private static final int STEPS = 3;
  private static final double DROPOUT = .1;

  /** What a cell is called. */
  static String step(Precision precision) {
    return "step-" + precision.name().toLowerCase(Locale.ROOT);
  }

  /** Milliseconds of a step, the least of some in each turn. */
  SortedMap<String, List<Double>> step(List<LabelledText> texts, Precision precision) {
    TextStart start = Classifiers.start();
    Batch batch = batch(start, texts);
    TrainingPlan plan =
        TrainingPlan.of(1, Loss.CROSS_ENTROPY)
            .withOptimiser(Optimiser.adamW().withLearningRate(1e-5))
            .withFrozen("words.*");
    BatchTrainer trainer = BatchTrainer.of(plan).withThreads(1).withPrecision(precision);
    try (Network network =
            start.encoder().startingClassifier(ClassHead.of(2).withDropout(DROPOUT), DROPOUT, 1);
        ScriptedNetwork text =
            ScriptedNetwork.on(network, precision, name -> name.startsWith("words."), batch)) {
      return Turns.measure(
              rounds, () -> ours(trainer, network, batch), () -> Turns.least(STEPS, text::step))
          .figures(ROWS);
    }
  }

  private static double ours(BatchTrainer trainer, Network network, Batch batch) {
    double[] least = {Double.POSITIVE_INFINITY};
    long[] last = {0};
    trainer
        .reportingTo(
            progress -> {
              long now = System.nanoTime();
              least[0] = last[0] == 0 ? least[0] : Math.min(least[0], (now - last[0]) / 1e6);
              last[0] = now;
            })
        .fit(network, new Repeated(batch, STEPS + 1));
    return least[0];
  }

  /** Sentences of about the usual length. */
  private static Batch batch(TextStart start, List<LabelledText> texts) {
    List<int[]> ids = new ArrayList<>();
    float[] classes = new float[ROWS];
    Path file = vocabulary(start);
    try (Tokenizer tokenizer = Tokenizer.read(file, TokenizerSettings.withDefaults())) {
      for (LabelledText text : texts.subList(0, ROWS)) {
        classes[ids.size()] = text.label().equals(Sst2.POSITIVE) ? 1 : 0;
        ids.add(tokenizer.tokens(text.text()).tokens().stream().mapToInt(TextToken::id).toArray());
      }
    } finally {
      file.toFile().deleteOnExit();
    }
    return new Batch(
        TokenRows.padded(ids, start.encoder().shape().padding()), NdArray.of(classes, ROWS, 1));
  }

  private static Path vocabulary(TextStart start) {
    try {
      Path file = Files.createTempFile("candor-tokenizer", ".json");
      Files.writeString(file, start.tokenizer());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
