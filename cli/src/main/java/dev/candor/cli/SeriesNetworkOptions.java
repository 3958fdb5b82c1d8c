package dev.candor.cli;

import dev.candor.core.InputException;
import dev.candor.design.actif.model.Body;
import dev.candor.design.actif.model.Front;
import dev.candor.design.actif.model.SeriesDesign;
import dev.candor.design.actif.model.SeriesFit;
import dev.candor.torch.graph.Direction;
import dev.candor.torch.graph.series.Pooling;
import dev.candor.torch.graph.series.SeriesNetwork;
import dev.candor.torch.train.Loss;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How networks for series are built and trained, as options of the command. */
final class SeriesNetworkOptions {
  @Option(
      names = "--body",
      paramLabel = "lstm|gru|tcn|transformer",
      description = "What reads the steps (default: lstm).")
  private Body body = Body.LSTM;

  @Option(names = "--units", paramLabel = "N", description = "Units of each layer (default: 64).")
  private Optional<Integer> units = Optional.empty();

  @Option(
      names = "--layers",
      paramLabel = "N",
      description = "Layers, or blocks (default: 1; tcn 3, transformer 2).")
  private Optional<Integer> layers = Optional.empty();

  @Option(
      names = "--direction",
      paramLabel = "forward|reverse|both",
      description = "In which order lstm and gru read (default: forward).")
  private Optional<Direction> direction = Optional.empty();

  @Option(
      names = "--pooling",
      paramLabel = "max|mean|last",
      description = "What becomes of the steps (default: max).")
  private Pooling pooling = Pooling.MAX;

  @Option(names = "--no-norm", description = "Without batch norm over units.")
  private boolean noNorm;

  @Option(
      names = "--dropout",
      paramLabel = "X",
      description = "Share of units dropped in training (default: .245).")
  private Optional<Double> dropout = Optional.empty();

  @Option(
      names = "--hidden",
      paramLabel = "N",
      description = "Units of the head's hidden layer, 0 for none (default: units / 3.26).")
  private Optional<Integer> hidden = Optional.empty();

  @Option(
      names = "--gate",
      description = "A gate in front: a weight for each feature, learned with the task.")
  private boolean gate;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "Passes over the windows at most (default: 30).")
  private Optional<Integer> epochs = Optional.empty();

  @Option(
      names = "--patience",
      paramLabel = "N",
      description = "Epochs without a better one after which it ends (default: 6).")
  private Optional<Integer> patience = Optional.empty();

  @Option(names = "--batch", paramLabel = "N", description = "Windows of a step (default: 128).")
  private Optional<Integer> batch = Optional.empty();

  @Option(names = "--rate", paramLabel = "X", description = "First learning rate (default: .002).")
  private Optional<Double> rate = Optional.empty();

  @Option(
      names = "--loss",
      paramLabel = "absolute|squared",
      description = "Of targets that are numbers (default: absolute, rounded at 0).")
  private String loss = "absolute";

  SeriesDesign design() {
    SeriesDesign design = SeriesDesign.of(body);
    design = units.isPresent() ? design.withUnits(units.get()) : design;
    design = layers.isPresent() ? design.withLayers(layers.get()) : design;
    design = direction.isPresent() ? design.withDirection(direction.get()) : design;
    design = dropout.isPresent() ? design.withDropout(dropout.get()) : design;
    design = hidden.isPresent() ? design.withHidden(hidden.get()) : design;
    if (pooling == Pooling.NONE) {
      throw InputException.of(
          "--pooling", "must be max, mean or last", "none", "--each-step keeps the steps");
    }
    return design
        .withPooling(pooling)
        .withNorm(noNorm ? SeriesNetwork.UnitNorm.NONE : SeriesNetwork.UnitNorm.BATCH)
        .withFront(gate ? Front.GATE : Front.NONE);
  }

  SeriesFit fit(Everywhere everywhere) {
    SeriesFit fit =
        SeriesFit.withDefaults()
            .withSeed(everywhere.seed())
            .withThreads(everywhere.threads().orElse(1))
            .withLoss(loss());
    fit = epochs.isPresent() ? fit.withEpochs(epochs.get()) : fit;
    fit = patience.isPresent() ? fit.withPatience(patience.get()) : fit;
    fit = batch.isPresent() ? fit.withBatchRows(batch.get()) : fit;
    return rate.isPresent() ? fit.withRate(rate.get()) : fit;
  }

  private Loss loss() {
    return switch (loss) {
      case "absolute" -> Loss.SMOOTH_ABSOLUTE_ERROR;
      case "squared" -> Loss.MEAN_SQUARED_ERROR;
      default ->
          throw InputException.of(
              "--loss", "must be absolute or squared", loss, "absolute is usual");
    };
  }
}
