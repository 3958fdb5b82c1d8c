package dev.candor.design.importance;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Progress;
import dev.candor.core.Sha256;
import dev.candor.torch.Network;
import dev.candor.torch.train.BatchSource;
import dev.candor.torch.train.BatchTrainer;
import dev.candor.torch.train.Checkpoint;
import dev.candor.torch.train.FurtherTerm;
import dev.candor.torch.train.Keep;
import dev.candor.torch.train.Precision;
import dev.candor.torch.train.TrainingPlan;
import dev.candor.torch.train.TrainingRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * Trains classifiers that say where they look, in two stages: IA first, then EA or PA with the
 * importance part of that IA, frozen to the bit.
 *
 * <p>With a folder every epoch leaves a checkpoint there, and a training that was broken off
 * anywhere goes on from it to the same bits; a stage that is done is read, not trained again.
 *
 * @param design how the networks are built
 * @param fit how they are trained
 * @param classes the names of the classes
 * @param training rows to learn from
 * @param held rows that choose the epoch
 * @param data says which data these are, such as their hash; a checkpoint of others is refused
 * @param folder where checkpoints are kept, if anywhere
 * @param shown inputs whose maps are kept after every epoch, if any: a few, {@code [n, channels,
 *     lengths]}
 * @param start what the backbone of PA and of the baseline starts from, if not drawn numbers
 * @param learned what the parts of an IA that see the input start from, if not drawn numbers
 * @param watchers who looks on
 */
public record ImportanceTrainer(
    Design design,
    FitSettings fit,
    List<String> classes,
    BatchSource training,
    BatchSource held,
    String data,
    Optional<Path> folder,
    Optional<NdArray> shown,
    Optional<BackboneWeights> start,
    Optional<LearnedParts> learned,
    Watchers watchers) {
  /** Copies the list and checks that there are classes. */
  public ImportanceTrainer {
    classes = List.copyOf(classes);
    if (classes.size() < 2) {
      throw InputException.of("classes", "must be two or more", classes, "name them");
    }
  }

  /** A trainer that keeps no checkpoints. */
  public static ImportanceTrainer of(
      Design design,
      FitSettings fit,
      List<String> classes,
      BatchSource training,
      BatchSource held) {
    return new ImportanceTrainer(
        design,
        fit,
        classes,
        training,
        held,
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Watchers.none());
  }

  /** With checkpoints in a folder, of these data. */
  public ImportanceTrainer keeping(Path newFolder, String newData) {
    return new ImportanceTrainer(
        design,
        fit,
        classes,
        training,
        held,
        newData,
        Optional.of(newFolder),
        shown,
        start,
        learned,
        watchers);
  }

  /** With these looking on. */
  public ImportanceTrainer watchedBy(Watchers newWatchers) {
    return new ImportanceTrainer(
        design, fit, classes, training, held, data, folder, shown, start, learned, newWatchers);
  }

  /** Keeps after every epoch where the network looked in these inputs; see {@link Course#maps}. */
  public ImportanceTrainer showing(NdArray inputs) {
    return new ImportanceTrainer(
        design,
        fit,
        classes,
        training,
        held,
        data,
        folder,
        Optional.of(inputs),
        start,
        learned,
        watchers);
  }

  /** With a backbone that starts from these weights; a checkpoint of others is refused. */
  public ImportanceTrainer startingFrom(BackboneWeights weights) {
    return new ImportanceTrainer(
        design,
        fit,
        classes,
        training,
        held,
        data,
        folder,
        shown,
        Optional.of(weights),
        learned,
        watchers);
  }

  /**
   * With an IA whose parts that see the input start from those of another one, trained on other
   * images; a checkpoint of others is refused. EA and PA have the importance part of their IA, so
   * they begin with it too.
   */
  public ImportanceTrainer beginningWith(LearnedParts parts) {
    return new ImportanceTrainer(
        design,
        fit,
        classes,
        training,
        held,
        data,
        folder,
        shown,
        start,
        Optional.of(parts),
        watchers);
  }

  /**
   * Checks before anything is trained that the backbone can start from what it is to start from.
   *
   * @throws InputException naming what does not fit
   */
  public void requireFittingStart() {
    if (start.isPresent()) {
      withBackbone(
              new ImportanceModel.Description(
                  Kind.BASELINE, design, 0, classes, fit, Precision.FP32))
          .close();
    }
  }

  /**
   * With the precision chosen, so that all stages have the same: the one of the checkpoints in the
   * folder, or the one that is faster here.
   */
  public ImportanceTrainer withPrecisionChosen() {
    PrecisionChoice chosen = PrecisionChoice.valueOf(precision().name());
    return new ImportanceTrainer(
        design,
        fit.withPrecision(chosen),
        classes,
        training,
        held,
        data,
        folder,
        shown,
        start,
        learned,
        watchers);
  }

  /** Stage 1: learns map and task at once. */
  public ImportanceModel trainImportance() {
    ImportanceModel.Description description =
        new ImportanceModel.Description(Kind.IA, design, 0, classes, fit, precision());
    Network network = Networks.drawn(description);
    learned.ifPresent(parts -> parts.into(network));
    return trained(description, network, fit.plan());
  }

  /**
   * Stage 2, EA: a network that sees the weighted components in their places. The component part
   * goes on learning, the importance part stays as it is.
   */
  public ImportanceModel trainEmbedding(ImportanceModel importance) {
    requireImportance(importance);
    ImportanceModel.Description description = importance.description().with(Kind.EA, 0);
    Network network = Networks.drawn(description);
    Networks.take(network, importance.network(), "importance.", "component.");
    return trained(description, network, frozen());
  }

  /**
   * Stage 2, PA: a backbone on inputs without the components whose importance is below a threshold.
   *
   * @param threshold such as {@link MaskedShare#threshold} finds for a share of the area
   */
  public ImportanceModel trainPixels(ImportanceModel importance, double threshold) {
    requireImportance(importance);
    if (!(threshold >= 0 && threshold <= 1)) {
      throw InputException.of("threshold", "must lie in [0, 1]", threshold, "0 keeps everything");
    }
    ImportanceModel.Description description = importance.description().with(Kind.PA, threshold);
    Network network = withBackbone(description);
    Networks.take(network, importance.network(), "importance.");
    return trained(description, network, frozen());
  }

  /** PA(p, 0): the backbone on whole inputs, from the same first weights as PA. */
  public ImportanceModel trainBaseline() {
    ImportanceModel.Description description =
        new ImportanceModel.Description(Kind.BASELINE, design, 0, classes, fit, precision());
    return trained(description, withBackbone(description), fit.plan());
  }

  private Network withBackbone(ImportanceModel.Description description) {
    Network network = Networks.drawn(description);
    start.ifPresent(weights -> weights.into(network));
    return network;
  }

  private TrainingPlan frozen() {
    return fit.plan().withFrozen(Architecture.importanceParameters());
  }

  private void requireImportance(ImportanceModel importance) {
    boolean fits =
        importance.kind() == Kind.IA
            && importance.design().components().equals(design.components())
            && importance.classes().equals(classes);
    if (!fits) {
      throw InputException.of(
          "importance model",
          "must be an IA for the same components and classes",
          importance.kind() + " for " + importance.design().components(),
          "train an IA first");
    }
  }

  private Precision precision() {
    return switch (fit.precision()) {
      case FP32 -> Precision.FP32;
      case BF16 -> Precision.BF16;
      // a training that goes on keeps what was chosen
      case AUTO ->
          folder.flatMap(StageFile::precisionIn).orElseGet(() -> FasterPrecision.find(this));
    };
  }

  private ImportanceModel trained(
      ImportanceModel.Description description, Network network, TrainingPlan plan) {
    Optional<StageFile> file = folder.map(f -> stageFile(f, description));
    Optional<Checkpoint> from = file.flatMap(StageFile::read);
    Lookout lookout = new Lookout(description, shown);
    from.ifPresent(checkpoint -> lookout.load(checkpoint.arrays()));
    double before = from.map(StageFile::millis).orElse(0.);
    long began = System.nanoTime();
    String stage = description.kind().name();
    BatchTrainer trainer =
        BatchTrainer.of(plan)
            .withThreads(fit.threads())
            .withPrecision(description.precision())
            .watching(held, keep(description))
            .observedBy(lookout)
            .withTerms(terms(description))
            .reportingTo(p -> tell(stage, p))
            .until(watchers.cancellation())
            .checkpointing(
                checkpoint ->
                    file.ifPresent(
                        f ->
                            f.write(
                                checkpoint,
                                lookout,
                                before + (System.nanoTime() - began) / 1e6,
                                description.precision())));
    BatchSource rows = rows(description);
    TrainingRun run =
        from.isPresent()
            ? trainer.resume(network, rows, from.orElseThrow())
            : trainer.fit(network, rows);
    if (run.ending() == TrainingRun.Ending.CANCELLED) {
      network.close();
      throw new CancellationException(
          "stopped in the training of "
              + stage
              + file.map(f -> "; its checkpoint is in " + f.folder()).orElse(""));
    }
    Course course =
        new Course(
            run.epochs(),
            Course.kept(run.epochs(), keep(description) == Keep.LAST),
            before + (System.nanoTime() - began) / 1e6,
            lookout.maps());
    return new ImportanceModel(description, network, course);
  }

  private List<FurtherTerm> terms(ImportanceModel.Description description) {
    List<FurtherTerm> terms = new ArrayList<>();
    if (description.kind() == Kind.IA && fit.sparsity() > 0) {
      terms.add(new MapPrice(fit.sparsity()));
    }
    if (pulled(description)) {
      terms.add(new FigureTerm(fit.figure(), FigureTerm.CONTRAST));
    }
    return terms;
  }

  private boolean pulled(ImportanceModel.Description description) {
    return description.kind() == Kind.IA
        && fit.figure() > 0
        && description.design().head() != MapHead.ONES;
  }

  /** The training rows, with hints where the map is pulled to them. */
  private BatchSource rows(ImportanceModel.Description description) {
    return pulled(description) && training instanceof ImageRows images && !images.hinted()
        ? images.hinting(fit.hint().ground(), design.components())
        : training;
  }

  private static Keep keep(ImportanceModel.Description description) {
    return description.keep();
  }

  private StageFile stageFile(Path root, ImportanceModel.Description description) {
    String stage = description.kind().name().toLowerCase(Locale.ROOT);
    if (description.kind() == Kind.PA) {
      stage += "-" + description.threshold();
    }
    boolean hasBackbone = description.kind() == Kind.PA || description.kind() == Kind.BASELINE;
    String from =
        start.filter(weights -> hasBackbone).map(w -> w.hash() + w.head().name()).orElse("")
            + learned
                .filter(parts -> description.kind() == Kind.IA)
                .map(LearnedParts::hash)
                .orElse("");
    String run = new Sha256().add(description.toString()).add(data + from).hex();
    return new StageFile(root.resolve(stage), run);
  }

  private void tell(String stage, Progress progress) {
    watchers
        .listener()
        .progressed(new Progress(stage, progress.done(), progress.total(), progress.figures()));
  }
}
