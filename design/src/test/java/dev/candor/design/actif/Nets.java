package dev.candor.design.actif;

import dev.candor.core.NdArray;
import dev.candor.data.series.WindowSettings;
import dev.candor.data.series.Windows;
import dev.candor.data.series.generate.GeneratedSeries;
import dev.candor.torch.Link;
import dev.candor.torch.Network;
import dev.candor.torch.graph.series.RecurrentStack;
import dev.candor.torch.graph.series.SeriesBody;
import dev.candor.torch.graph.series.SeriesNetwork;
import dev.candor.torch.train.BatchTrainer;
import dev.candor.torch.train.Loss;
import dev.candor.torch.train.Optimiser;
import dev.candor.torch.train.Schedule;
import dev.candor.torch.train.TrainingPlan;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Networks and windows for tests. */
final class Nets {
  static final int STEPS = 10;

  private Nets() {}

  static NdArray drawn(long seed, int... shape) {
    SplittableRandom random = new SplittableRandom(seed);
    return NdArray.ofFloats(
        room -> {
          for (int i = 0; i < room.length; i++) {
            room[i] = (float) (random.nextDouble() * 2 - 1);
          }
        },
        shape);
  }

  static List<String> names(int features) {
    return IntStream.range(0, features).mapToObj(f -> "f" + f).toList();
  }

  static Network untrained(SeriesBody body, int steps, long seed) {
    return Network.createInParts(
        SeriesNetwork.of(body, 1).graph(), List.of(steps, body.features()), Link.IDENTITY, seed);
  }

  static Windows windows(GeneratedSeries made) {
    return Windows.of(made.series(), WindowSettings.of(STEPS));
  }

  /** A network of the reference kind, fitted to the generated series. */
  static Network trained(Windows windows, int units, int epochs, long seed) {
    int features = windows.series().features().size();
    SeriesNetwork design =
        SeriesNetwork.of(RecurrentStack.lstm(features, units), 1).withDropout(.1);
    Network network =
        Network.createInParts(design.graph(), List.of(STEPS, features), Link.IDENTITY, seed);
    TrainingPlan plan =
        TrainingPlan.of(epochs, Loss.SMOOTH_ABSOLUTE_ERROR)
            .withOptimiser(Optimiser.adamW().withLearningRate(.01))
            .withSchedule(new Schedule.Cosine(.01))
            .withClipNorm(1);
    BatchTrainer.of(plan).fit(network, WindowRows.shuffled(windows, windows.all(), 128, seed));
    return network;
  }
}
