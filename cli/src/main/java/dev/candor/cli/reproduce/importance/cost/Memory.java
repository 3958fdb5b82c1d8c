package dev.candor.cli.reproduce.importance.cost;

import dev.candor.cli.reproduce.Cell;
import dev.candor.design.importance.ImportanceModel;
import dev.candor.torch.Network;
import dev.candor.torch.train.Batch;
import dev.candor.torch.train.BatchTrainer;
import dev.candor.torch.train.Keep;
import dev.candor.torch.train.Loss;
import dev.candor.torch.train.Optimiser;
import dev.candor.torch.train.Precision;
import dev.candor.torch.train.TrainingPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/** Does a training take more memory the longer it lasts? */
final class Memory {
  static final int EPOCHS = 30;
  private static final int STEPS = 4;
  private static final int SETTLED = 10;
  private static final Path STATUS = Path.of("/proc/self/status");

  private Memory() {}

  /** Resident bytes outside the heap after every epoch; nothing where no one tells them. */
  static SortedMap<String, List<Double>> over(ImportanceModel model, Batch batch) {
    double[] resident = new double[EPOCHS];
    if (model.inside() instanceof Network network) {
      BatchTrainer.of(
              TrainingPlan.of(EPOCHS, Loss.CROSS_ENTROPY)
                  .withOptimiser(Optimiser.adamW().withLearningRate(1e-4)))
          .withPrecision(Precision.BF16)
          .watching(new Repeated(batch, 1), Keep.HIGHEST_ACCURACY)
          .observedBy((report, parameters) -> resident[report.epoch() - 1] = resident())
          .fit(network, new Repeated(batch, STEPS));
    }
    return new Cell.Figures().put("resident", resident).numbers();
  }

  /**
   * What the last epochs take beside those before them, in bytes: medians, as what one epoch is
   * seen to hold depends on when the engine gave memory back.
   */
  static double growth(double[] resident) {
    int from = resident.length - 2 * SETTLED;
    double before = Turns.median(Arrays.copyOfRange(resident, from, from + SETTLED));
    return Turns.median(Arrays.copyOfRange(resident, from + SETTLED, resident.length)) - before;
  }

  /** The process's pages less the heap, which the virtual machine may grow as it likes. */
  private static double resident() {
    System.gc();
    if (!Files.isReadable(STATUS)) {
      return Double.NaN;
    }
    try {
      long kibibytes =
          Files.readAllLines(STATUS).stream()
              .filter(line -> line.startsWith("VmRSS:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .sum();
      return kibibytes * 1024. - Runtime.getRuntime().totalMemory();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
