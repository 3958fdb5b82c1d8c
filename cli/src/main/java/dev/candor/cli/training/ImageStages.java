package dev.candor.cli.training;

import dev.candor.core.Cancellation;
import dev.candor.core.NdArray;
import dev.candor.core.ProgressListener;
import dev.candor.data.image.batch.ImageBatches;
import dev.candor.data.image.set.ImageSet;
import dev.candor.design.importance.ImageRows;
import dev.candor.design.importance.ImportanceModel;
import dev.candor.design.importance.ImportanceTrainer;
import dev.candor.design.importance.MaskedShare;
import dev.candor.design.importance.Watchers;
import dev.candor.report.image.NetworkKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Trains what was asked for: round after round, the networks of a round side by side. A run that
 * was broken off goes on from its folder, to the same bits.
 *
 * @param plan what is trained, and how
 * @param parts the images
 * @param folder where checkpoints lie
 * @param listener is told how far it is
 * @param cancellation stops it after a step
 */
public record ImageStages(
    ImagePlan plan,
    ImageParts parts,
    Path folder,
    ProgressListener listener,
    Cancellation cancellation) {
  private static final int MOST_SHOWN = 12;

  /**
   * Trains all stages.
   *
   * @throws java.util.concurrent.CancellationException where it was stopped; checkpoints are kept
   */
  public TrainedNetworks train() {
    ImportanceTrainer trainer = trainer();
    Map<NetworkKind, ImportanceModel> models = new EnumMap<>(NetworkKind.class);
    double threshold = 0;
    try {
      for (int round = 0; round < plan.arch().rounds().size(); round++) {
        List<NetworkKind> stages = plan.arch().rounds().get(round);
        if (stages.contains(NetworkKind.PA)) {
          threshold = threshold(models);
        }
        round(trainer, round, stages, threshold, models);
      }
      return new TrainedNetworks(models, threshold, trainer.fit().precision());
    } catch (RuntimeException | Error e) {
      models.values().forEach(ImportanceModel::close);
      throw e;
    }
  }

  private ImportanceTrainer trainer() {
    ImageRows training =
        new ImageRows(
            ImageBatches.forTraining(parts.training(), plan.preparation(), plan.fit().seed())
                .withAugmentation(plan.augmentation())
                .withRows(plan.batch()));
    ImageRows held =
        new ImageRows(
            ImageBatches.forUse(parts.validation(), plan.preparation()).withRows(plan.batch()));
    NdArray shown = shownInputs();
    ImportanceTrainer trainer =
        ChosenPrecision.in(
            folder,
            plan.fit(),
            fit ->
                ImportanceTrainer.of(plan.design(), fit, parts.classes(), training, held)
                    .keeping(folder, parts.hash())
                    .showing(shown));
    ImportanceTrainer started = plan.start().map(trainer::startingFrom).orElse(trainer);
    started.requireFittingStart();
    return plan.learned().map(started::beginningWith).orElse(started);
  }

  /** Test images whose maps are kept after every epoch: classes take turns. */
  public List<Integer> shown() {
    ImageSet test = parts.test();
    List<Integer> chosen = new ArrayList<>();
    int[] taken = new int[test.classes().size()];
    for (int turn = 0; chosen.size() < Math.min(MOST_SHOWN, test.size()); turn++) {
      for (int image = 0; image < test.size() && chosen.size() < MOST_SHOWN; image++) {
        if (taken[test.label(image)] == turn && !chosen.contains(image)) {
          taken[test.label(image)]++;
          chosen.add(image);
        }
      }
    }
    return List.copyOf(chosen);
  }

  private NdArray shownInputs() {
    return plan.preparation()
        .inputs(
            shown().stream()
                .map(image -> plan.preparation().fitted(parts.test().image(image).picture()))
                .toList());
  }

  private void round(
      ImportanceTrainer trainer,
      int round,
      List<NetworkKind> stages,
      double threshold,
      Map<NetworkKind, ImportanceModel> models) {
    int rounds = plan.arch().rounds().size();
    String place = rounds == 1 ? "" : "stage " + (round + 1) + " of " + rounds + ", ";
    RoundProgress progress = new RoundProgress(place, stages, parts.training().size(), listener);
    List<Consumer<Cancellation>> works = new ArrayList<>();
    for (NetworkKind stage : stages) {
      works.add(
          until -> {
            ImportanceTrainer own = trainer.watchedBy(new Watchers(progress.of(stage), until));
            ImportanceModel model = trained(own, stage, threshold, models);
            synchronized (models) {
              models.put(stage, model);
            }
          });
    }
    Together.run(plan.atATime(), cancellation, works);
  }

  private static ImportanceModel trained(
      ImportanceTrainer trainer,
      NetworkKind stage,
      double threshold,
      Map<NetworkKind, ImportanceModel> models) {
    return switch (stage) {
      case IA -> trainer.trainImportance();
      case PA0 -> trainer.trainBaseline();
      case EA -> trainer.trainEmbedding(importance(models));
      case PA -> trainer.trainPixels(importance(models), threshold);
    };
  }

  private static ImportanceModel importance(Map<NetworkKind, ImportanceModel> models) {
    synchronized (models) {
      return java.util.Objects.requireNonNull(models.get(NetworkKind.IA));
    }
  }

  /** The threshold that leaves out the share wanted of images that nothing was learned from. */
  private double threshold(Map<NetworkKind, ImportanceModel> models) {
    List<double[]> maps = new ArrayList<>();
    Answers.each(
        importance(models),
        ImageBatches.forUse(parts.validation(), plan.preparation()).withRows(plan.batch()),
        cancellation,
        (batch, looked) -> maps.add(looked.maps().toDoubles()));
    double[] all = maps.stream().flatMapToDouble(java.util.Arrays::stream).toArray();
    int components = plan.design().components().count();
    return MaskedShare.threshold(
        NdArray.of(all, all.length / components, components), plan.masked());
  }
}
