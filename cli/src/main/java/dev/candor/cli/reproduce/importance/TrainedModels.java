package dev.candor.cli.reproduce.importance;

import dev.candor.core.Cancellation;
import dev.candor.core.NdArray;
import dev.candor.core.ProgressListener;
import dev.candor.core.Sha256;
import dev.candor.core.WholeFile;
import dev.candor.data.image.batch.ImageBatches;
import dev.candor.design.importance.Components;
import dev.candor.design.importance.Design;
import dev.candor.design.importance.FitSettings;
import dev.candor.design.importance.ImageClassifier;
import dev.candor.design.importance.ImageRows;
import dev.candor.design.importance.ImportanceModel;
import dev.candor.design.importance.ImportanceTrainer;
import dev.candor.design.importance.LearnedParts;
import dev.candor.design.importance.MapHead;
import dev.candor.design.importance.MaskedShare;
import dev.candor.design.importance.PrecisionChoice;
import dev.candor.design.importance.Watchers;
import dev.candor.metrics.localisation.FloorMaps;
import dev.candor.torch.train.BatchSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The networks of the study: each is trained once, when the first cell asks for it, and lies beside
 * the cells from then on. A training that was killed goes on from its last epoch.
 *
 * <p>May be asked by several threads at once; who asks for a network that another one trains waits
 * for it. A training has one engine thread, and one that cuts images.
 */
public final class TrainedModels {
  private final Path cells;
  private final ImportanceProtocol protocol;
  private final ImportanceSets sets;
  private final Map<String, Object> locks = new ConcurrentHashMap<>();
  private final Map<String, NdArray> maps = new ConcurrentHashMap<>();

  /**
   * Networks beside cells.
   *
   * @param cells the folder of the study's cells
   */
  public TrainedModels(Path cells, ImportanceProtocol protocol, ImportanceSets sets) {
    this.cells = cells;
    this.protocol = protocol;
    this.sets = sets;
  }

  /**
   * A network, which is trained first if it is not there. The caller closes it.
   *
   * @param cancellation is asked after every step of a training
   */
  public ImportanceModel of(Training training, Cancellation cancellation) {
    synchronized (locks.computeIfAbsent(training.key().toString(), key -> new Object())) {
      Path folder = folder(training);
      if (!there(training)) {
        try (ImportanceModel fitted = fitted(training, cancellation)) {
          new ImageClassifier(fitted, sets.preparation()).write(folder);
        }
        WholeFile.write(settingsFile(training), hash(training) + "\n");
        delete(checkpoints(training));
      }
      return ImportanceModel.read(folder);
    }
  }

  /** A network's probabilities, {@code [n, classes]}; behind its masks, if it has some. */
  public NdArray answers(Training training, PreparedImages images, Cancellation cancellation) {
    Optional<PatchMasks> masks = masks(training, cancellation);
    int[] numbers = IntStream.range(0, images.size()).toArray();
    NdArray inputs =
        masks
            .map(m -> m.applied(images.inputs(), numbers, 0, protocol.patch()))
            .orElse(images.inputs());
    try (ImportanceModel model = of(training, cancellation)) {
      return model.predict(inputs);
    }
  }

  /** The maps of an IA over training images, {@code [n, components]}: no test image is in them. */
  public NdArray trainingMaps(Training training, Cancellation cancellation) {
    Training importance = training.with(Variant.IA);
    synchronized (locks.computeIfAbsent(importance.key() + " maps", key -> new Object())) {
      return maps.computeIfAbsent(
          importance.key().toString(), key -> lookedAt(importance, cancellation));
    }
  }

  private NdArray lookedAt(Training importance, Cancellation cancellation) {
    var training = sets.of(importance.images()).training();
    int[] first = IntStream.range(0, Math.min(protocol.mapped(), training.size())).toArray();
    PreparedImages images = PreparedImages.of(training.choose(first), sets.preparation());
    try (ImportanceModel model = of(importance, cancellation)) {
      return model.look(images.inputs()).maps();
    }
  }

  /** What is masked before the network sees an image, if that does not depend on the image. */
  private Optional<PatchMasks> masks(Training training, Cancellation cancellation) {
    return switch (training.variant()) {
      case IA, EA, BASELINE, PA_30, PA_60, ONES -> Optional.empty();
      case STATIC_30, STATIC_60 -> {
        NdArray all = trainingMaps(training, cancellation);
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < all.length(0); i++) {
          rows.add(all.row(i).toDoubles());
        }
        yield Optional.of(
            PatchMasks.Static.least(FloorMaps.meanOf(rows), training.variant().share()));
      }
      case RANDOM_30, RANDOM_60 ->
          Optional.of(
              new PatchMasks.Random(
                  protocol.components(), training.variant().share(), training.seed()));
    };
  }

  private ImportanceModel fitted(Training training, Cancellation cancellation) {
    ImportanceTrainer trainer = trainer(training, cancellation);
    return switch (training.variant()) {
      case IA -> begun(trainer, training, cancellation).trainImportance();
      case ONES -> trainer.trainImportance();
      case BASELINE, STATIC_30, STATIC_60, RANDOM_30, RANDOM_60 -> trainer.trainBaseline();
      case EA -> {
        try (ImportanceModel importance = of(training.with(Variant.IA), cancellation)) {
          yield trainer.trainEmbedding(importance);
        }
      }
      case PA_30, PA_60 -> {
        double threshold =
            MaskedShare.threshold(trainingMaps(training, cancellation), training.variant().share());
        try (ImportanceModel importance = of(training.with(Variant.IA), cancellation)) {
          yield trainer.trainPixels(importance, threshold);
        }
      }
    };
  }

  /** With the parts of the IA that is trained on other images before. */
  private ImportanceTrainer begun(
      ImportanceTrainer trainer, Training training, Cancellation cancellation) {
    Optional<StudiedImages> before =
        training.setting().before().filter(images -> images != training.images());
    if (before.isEmpty()) {
      return trainer;
    }
    Training first =
        new Training(before.orElseThrow(), training.setting(), Variant.IA, training.seed());
    try (ImportanceModel model = of(first, cancellation)) {
      return trainer.beginningWith(LearnedParts.of(model));
    }
  }

  private ImportanceTrainer trainer(Training training, Cancellation cancellation) {
    SplitImages images = sets.of(training.images());
    int pixels = protocol.pixels();
    Design usual =
        Design.of(Components.patches(pixels, pixels, protocol.patch())).withK(protocol.k());
    Design design = training.setting().design().apply(usual);
    FitSettings fit =
        training
            .setting()
            .fit()
            .apply(
                FitSettings.withDefaults()
                    .withEpochs(protocol.of(training.images()).epochs())
                    .withPrecision(PrecisionChoice.BF16)
                    .withThreads(1)
                    .withSeed(training.seed()));
    ImageBatches batches =
        ImageBatches.forTraining(images.training(), sets.preparation(), training.seed())
            .withAugmentation(training.setting().augmentation());
    ImageBatches held = ImageBatches.forUse(images.held(), sets.preparation());
    Optional<PatchMasks> masks = masks(training, cancellation);
    BatchSource rows = masked(batches, masks);
    BatchSource watched = masked(held, masks);
    if (training.variant() == Variant.ONES) {
      design = design.withHead(MapHead.ONES);
    }
    return ImportanceTrainer.of(design, fit, images.training().classes(), rows, watched)
        .keeping(checkpoints(training), hash(training))
        .watchedBy(new Watchers(ProgressListener.SILENT, cancellation));
  }

  /** What chooses the epoch is seen as what is learned from. */
  private BatchSource masked(ImageBatches images, Optional<PatchMasks> masks) {
    return masks.isPresent()
        ? new MaskedRows(images, masks.orElseThrow(), protocol.patch())
        : new ImageRows(images);
  }

  private boolean there(Training training) {
    Path file = settingsFile(training);
    try {
      return Files.isRegularFile(file)
          && Files.isDirectory(folder(training))
          && Files.readString(file).strip().equals(hash(training));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String hash(Training training) {
    Sha256 hash = new Sha256();
    training.settings(protocol).forEach((name, value) -> hash.add(name).add(value));
    return hash.hex();
  }

  /** Where a network lies: a model folder that every command takes. */
  public Path folder(Training training) {
    return beside(training, "-model");
  }

  private Path checkpoints(Training training) {
    return beside(training, "-checkpoints");
  }

  private Path settingsFile(Training training) {
    return beside(training, "-settings.txt");
  }

  private Path beside(Training training, String ending) {
    Path cell = cells.resolve(training.key().path());
    String name = String.valueOf(cell.getFileName());
    return cell.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ending);
  }

  private static void delete(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
