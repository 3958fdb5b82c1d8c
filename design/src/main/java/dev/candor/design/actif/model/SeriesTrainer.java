package dev.candor.design.actif.model;

import dev.candor.core.Cancellation;
import dev.candor.core.Evidence;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.ProgressListener;
import dev.candor.core.Sha256;
import dev.candor.data.series.SeriesScaler;
import dev.candor.data.series.SeriesScaling;
import dev.candor.data.series.SeriesSettings;
import dev.candor.data.series.Windows;
import dev.candor.design.actif.Background;
import dev.candor.design.actif.WindowRows;
import dev.candor.torch.Engine;
import dev.candor.torch.Network;
import dev.candor.torch.train.BatchTrainer;
import dev.candor.torch.train.Checkpoint;
import dev.candor.torch.train.EpochObserver;
import dev.candor.torch.train.Keep;
import dev.candor.torch.train.Precision;
import dev.candor.torch.train.TrainingRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

/**
 * Trains a network for windows of a series. Scaler and background see the training windows' series
 * alone; the validation windows choose the epoch.
 *
 * <p>With a folder every epoch leaves a checkpoint there, and a training that was broken off goes
 * on from it to the same bits. Cost beside the steps: the background, see {@link Background#of}.
 *
 * @param design how the network is built
 * @param fit how it is trained
 * @param scaling how numbers enter it
 * @param preparation what was done to files; kept with the model
 * @param training windows to learn from, in their own units
 * @param validation windows that choose the epoch, of the same features and classes
 * @param folder where the checkpoint is kept, if anywhere
 * @param listener is told of every step
 * @param cancellation is asked after every step
 */
public record SeriesTrainer(
    SeriesDesign design,
    SeriesFit fit,
    SeriesScaling scaling,
    SeriesPreparation preparation,
    Windows training,
    Windows validation,
    Optional<Path> folder,
    ProgressListener listener,
    Cancellation cancellation) {
  /** The background's mean is that of so many windows at most, spread evenly. */
  private static final int BACKGROUND_WINDOWS = 2048;

  private static final int WATCHED_AT_ONCE = 1024;
  private static final double NANOS_PER_MILLI = 1e6;

  /** Checks that training and validation are of one kind. */
  public SeriesTrainer {
    boolean fits =
        training.series().features().equals(validation.series().features())
            && training.series().classes().equals(validation.series().classes())
            && training.settings().equals(validation.settings());
    if (!fits) {
      throw InputException.of(
          "validation windows",
          "must be cut as the training windows, of the same features and classes",
          validation,
          "cut both from parts of one series");
    }
  }

  /** A trainer with robust scaling that keeps no checkpoint. */
  public static SeriesTrainer of(
      SeriesDesign design, SeriesFit fit, Windows training, Windows validation) {
    return new SeriesTrainer(
        design,
        fit,
        SeriesScaling.ROBUST,
        SeriesPreparation.of(SeriesSettings.of(training.series().target())),
        training,
        validation,
        Optional.empty(),
        ProgressListener.SILENT,
        Cancellation.NEVER);
  }

  /** With numbers that enter so. */
  public SeriesTrainer withScaling(SeriesScaling other) {
    return new SeriesTrainer(
        design, fit, other, preparation, training, validation, folder, listener, cancellation);
  }

  /** For windows of files that were prepared so. */
  public SeriesTrainer withPreparation(SeriesPreparation other) {
    return new SeriesTrainer(
        design, fit, scaling, other, training, validation, folder, listener, cancellation);
  }

  /** With a checkpoint in a folder after every epoch. */
  public SeriesTrainer keeping(Path newFolder) {
    return new SeriesTrainer(
        design,
        fit,
        scaling,
        preparation,
        training,
        validation,
        Optional.of(newFolder),
        listener,
        cancellation);
  }

  /** With these looking on. */
  public SeriesTrainer watchedBy(ProgressListener newListener, Cancellation newCancellation) {
    return new SeriesTrainer(
        design,
        fit,
        scaling,
        preparation,
        training,
        validation,
        folder,
        newListener,
        newCancellation);
  }

  /**
   * Trains, or goes on from the folder's checkpoint.
   *
   * @throws InputException if the checkpoint is of another training, or the loss does not stay
   *     finite
   * @throws CancellationException if it was asked to stop; the checkpoint of the last whole epoch
   *     lies in the folder
   */
  public SeriesModel train() {
    SeriesScaler scaler =
        SeriesScaler.fit(training.series(), training.series().subjects(), scaling);
    SeriesDescription description =
        new SeriesDescription(
            design,
            fit,
            StoredPreparation.of(preparation),
            training.settings(),
            training.series().features(),
            training.series().target(),
            training.series().classes(),
            scaler);
    Windows learned = training.over(scaler.apply(training.series()));
    Windows watched = validation.over(scaler.apply(validation.series()));
    String data = training.series().hash();
    String run =
        new Sha256().add(description.toString()).add(data).add(validation.series().hash()).hex();
    Optional<SeriesCheckpoint> file = folder.map(f -> new SeriesCheckpoint(f, run));
    Optional<Checkpoint> from = file.flatMap(SeriesCheckpoint::read);
    double before = from.map(SeriesCheckpoint::millis).orElse(0.);
    long began = System.nanoTime();
    Network network = description.drawn();
    BatchTrainer trainer =
        new BatchTrainer(
            fit.plan(!description.classes().isEmpty()),
            fit.threads(),
            Precision.FP32,
            Optional.of(WindowRows.inOrder(watched, watched.all(), WATCHED_AT_ONCE)),
            Keep.LOWEST_LOSS,
            List.of(),
            EpochObserver.NONE,
            listener,
            cancellation,
            checkpoint -> file.ifPresent(f -> f.write(checkpoint, before + millis(began))));
    WindowRows rows = WindowRows.shuffled(learned, learned.all(), fit.batchRows(), fit.seed());
    try {
      TrainingRun ended =
          from.isPresent()
              ? trainer.resume(network, rows, from.orElseThrow())
              : trainer.fit(network, rows);
      if (ended.ending() == TrainingRun.Ending.CANCELLED) {
        throw new CancellationException(
            "stopped in training" + folder.map(f -> "; its checkpoint is in " + f).orElse(""));
      }
      Course course = Course.of(ended.epochs(), before + millis(began));
      return new SeriesModel(
          description,
          network,
          background(network, learned),
          course,
          evidence(course, data, network));
    } catch (InputException | CancellationException e) {
      network.close();
      throw e;
    }
  }

  private static double millis(long began) {
    return (System.nanoTime() - began) / NANOS_PER_MILLI;
  }

  private Background background(Network network, Windows learned) {
    int count = Math.min(BACKGROUND_WINDOWS, learned.count());
    int[] some = new int[count];
    for (int i = 0; i < count; i++) {
      some[i] = (int) ((long) i * learned.count() / count);
    }
    NdArray windows = learned.inputs(some);
    return design.body().isRecurrent()
        ? Background.of(network, windows)
        : Background.meanOf(windows);
  }

  private Evidence evidence(Course course, String data, Network network) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("design", design.toString());
    settings.put("fit", fit.toString());
    settings.put("scaling", scaling.name());
    settings.put("windows", training.settings().toString());
    settings.put("trainingWindows", Integer.toString(training.count()));
    settings.put("trainingSubjects", String.join(", ", training.series().subjects()));
    settings.put("validationWindows", Integer.toString(validation.count()));
    settings.put("validationSubjects", String.join(", ", validation.series().subjects()));
    Sha256 model = new Sha256();
    network.parameters().forEach((name, array) -> model.add(name).add(array));
    return Evidence.of("series-" + design.body().name().toLowerCase(java.util.Locale.ROOT))
        .withSettings(settings)
        .withSeed(fit.seed())
        .withModelHash(model.hex())
        .withDataHash(data)
        .withVersion("engine", Engine.version())
        .withCost((long) course.epochs().size() * training.count(), course.millis());
  }
}
