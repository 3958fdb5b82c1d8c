package dev.candor.cli.reproduce.actif;

import dev.candor.core.Cancellation;
import dev.candor.core.ProgressListener;
import dev.candor.torch.Link;
import dev.candor.torch.Network;
import dev.candor.torch.graph.Graph;
import dev.candor.torch.graph.series.RecurrentStack;
import dev.candor.torch.graph.series.SeriesNetwork;
import dev.candor.torch.layer.Gate;
import dev.candor.torch.train.BatchSource;
import dev.candor.torch.train.BatchTrainer;
import dev.candor.torch.train.EarlyStop;
import dev.candor.torch.train.EpochObserver;
import dev.candor.torch.train.Keep;
import dev.candor.torch.train.Loss;
import dev.candor.torch.train.Optimiser;
import dev.candor.torch.train.ParameterGroup;
import dev.candor.torch.train.Precision;
import dev.candor.torch.train.Schedule;
import dev.candor.torch.train.TrainingPlan;
import dev.candor.torch.train.TrainingRun;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * The reference network of Hosp 2025 with fewer units, and how it is fitted: AdamW, smooth absolute
 * error, one thread; the epoch of the lowest error on the watched windows is kept.
 *
 * @param units of the LSTM
 * @param epochs at most
 * @param batch rows of a step
 * @param rate the first learning rate
 * @param front whether a gate of scores stands before the LSTM
 */
record NetworkFit(int units, int epochs, int batch, double rate, Front front) {
  /** What goes into the cells' settings; changed with the code below. */
  static final String EDITION = "2";

  private static final int BATCH = 256;
  private static final double RATE = .002;
  private static final double GATE_RATE = .03;
  private static final double LAST_RATE = .05;
  private static final int PATIENCE = 4;

  /** What stands before the LSTM. */
  enum Front {
    /** Nothing. */
    NONE,
    /** A gate of scores, one weight for each feature. */
    GATE
  }

  /** As real data are fitted. */
  static NetworkFit of(int units, int epochs) {
    return new NetworkFit(units, epochs, BATCH, RATE, Front.NONE);
  }

  /** With something else before the LSTM. */
  NetworkFit with(Front other) {
    return new NetworkFit(units, epochs, batch, rate, other);
  }

  /** The graph. */
  Graph graph(int features) {
    SeriesNetwork network = SeriesNetwork.of(RecurrentStack.lstm(features, units), 1);
    return front == Front.GATE ? network.graph("gate", Gate.of(features)) : network.graph();
  }

  /** An untrained network; the caller closes it. */
  Network untrained(int steps, int features, long seed) {
    return Network.createInParts(graph(features), List.of(steps, features), Link.IDENTITY, seed);
  }

  /** A fitted network of a fold; the caller closes it. */
  Network fitted(FoldWindows data, long seed, Cancellation cancellation) {
    return fitted(
        data.steps(),
        data.features().size(),
        data.trainingRows(batch, seed),
        data.validationRows(),
        seed,
        cancellation);
  }

  /** A fitted network; the caller closes it. */
  Network fitted(
      int steps,
      int features,
      BatchSource rows,
      BatchSource watched,
      long seed,
      Cancellation cancellation) {
    TrainingPlan plan =
        TrainingPlan.of(epochs, Loss.SMOOTH_ABSOLUTE_ERROR)
            .withOptimiser(Optimiser.adamW().withLearningRate(rate))
            .withSchedule(new Schedule.Cosine(LAST_RATE))
            .withEarlyStop(EarlyStop.after(PATIENCE))
            .withClipNorm(1);
    if (front == Front.GATE) {
      plan =
          plan.withGroup(
              ParameterGroup.of("gate.scores", Optimiser.adam().withLearningRate(GATE_RATE)));
    }
    Network network = untrained(steps, features, seed);
    BatchTrainer trainer =
        new BatchTrainer(
            plan,
            1,
            Precision.FP32,
            Optional.of(watched),
            Keep.LOWEST_LOSS,
            List.of(),
            EpochObserver.NONE,
            ProgressListener.SILENT,
            cancellation,
            checkpoint -> {});
    TrainingRun run = trainer.fit(network, rows);
    if (run.ending() == TrainingRun.Ending.CANCELLED) {
      network.close();
      throw new CancellationException("stopped in a training");
    }
    return network;
  }
}
