package dev.candor.cli.reproduce.actif.cost;

import dev.candor.cli.reproduce.Cell;
import dev.candor.core.NdArray;
import dev.candor.torch.Link;
import dev.candor.torch.Network;
import dev.candor.torch.graph.series.RecurrentStack;
import dev.candor.torch.graph.series.SeriesNetwork;
import dev.candor.torch.script.ScriptedSeries;
import dev.candor.torch.train.Batch;
import dev.candor.torch.train.BatchReader;
import dev.candor.torch.train.BatchSource;
import dev.candor.torch.train.BatchTrainer;
import dev.candor.torch.train.Loss;
import dev.candor.torch.train.Optimiser;
import dev.candor.torch.train.TrainingPlan;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;

/**
 * How long does a training step take, beside one of the same network as a plain TorchScript text on
 * the same engine? They take turns; in each turn the least of some steps counts.
 *
 * @param model whose windows are trained on
 * @param kind of the recurrent layer
 * @param rows of a step
 * @param warmUpMillis how long each is run before it is timed, for the compilers
 * @param rounds turns
 */
record StepCost(CostModel model, Kind kind, int rows, int warmUpMillis, int rounds) {
  static final String OURS = "ours";
  static final String TEXT = "text";
  private static final int STEPS = 20;

  /** What reads the steps. */
  enum Kind {
    /** Long short-term memory. */
    LSTM,
    /** Gated recurrent units. */
    GRU;

    /** The name in cells. */
    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Processor milliseconds of each turn. */
  SortedMap<String, List<Double>> measure() {
    RecurrentStack stack =
        kind == Kind.LSTM
            ? RecurrentStack.lstm(model.features(), model.units())
            : RecurrentStack.gru(model.features(), model.units());
    Batch batch = new Batch(model.windows(rows, 5), NdArray.of(new float[rows], rows, 1));
    double[] ours = new double[rounds];
    double[] text = new double[rounds];
    try (Network network =
            Network.createInParts(
                SeriesNetwork.of(stack, 1).graph(),
                List.of(CostModel.STEPS, model.features()),
                Link.IDENTITY,
                1);
        ScriptedSeries script = ScriptedSeries.of(network)) {
      warm(() -> ours(network, batch));
      warm(() -> text(script, batch));
      for (int round = 0; round < rounds; round++) {
        ours[round] = ours(network, batch);
        text[round] = text(script, batch);
      }
    }
    return new Cell.Figures().put("rows", rows).put(OURS, ours).put(TEXT, text).numbers();
  }

  private void warm(Runnable turn) {
    long began = Rounds.processor();
    do {
      turn.run();
    } while (Rounds.processor() - began < warmUpMillis * 1_000_000L);
  }

  private static double ours(Network network, Batch batch) {
    double[] least = {Double.POSITIVE_INFINITY};
    long[] last = {0};
    BatchTrainer.of(TrainingPlan.of(1, Loss.SMOOTH_ABSOLUTE_ERROR).withOptimiser(Optimiser.adamW()))
        .reportingTo(
            progress -> {
              long now = Rounds.processor();
              least[0] = last[0] == 0 ? least[0] : Math.min(least[0], (now - last[0]) / 1e6);
              last[0] = now;
            })
        .fit(network, new Repeated(batch));
    return least[0];
  }

  private static double text(ScriptedSeries script, Batch batch) {
    double least = Double.POSITIVE_INFINITY;
    for (int step = 0; step < STEPS; step++) {
      long began = Rounds.processor();
      script.step(batch);
      least = Math.min(least, (Rounds.processor() - began) / 1e6);
    }
    return least;
  }

  /** The same batch for every step. */
  private record Repeated(Batch batch) implements BatchSource {
    @Override
    public int rows() {
      return batch.rows() * batches();
    }

    @Override
    public int batches() {
      return STEPS + 1;
    }

    @Override
    public BatchReader epoch(int epoch) {
      return new BatchReader() {
        @Override
        public Optional<Batch> next() {
          return Optional.of(batch);
        }

        @Override
        public void close() {
          // nothing is held
        }
      };
    }
  }
}
