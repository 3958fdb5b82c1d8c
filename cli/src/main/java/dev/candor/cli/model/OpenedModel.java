package dev.candor.cli.model;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.core.Task;
import dev.candor.data.image.prepare.ImagePreparation;
import dev.candor.design.actif.model.SeriesModel;
import dev.candor.design.expnet.ExpNet;
import dev.candor.design.importance.ImportanceModel;
import dev.candor.design.scores.ScoresModel;
import dev.candor.design.text.TextClassifier;
import dev.candor.torch.GradientModel;
import java.util.List;
import java.util.Optional;

/** A model that a person named. Holds native memory until it is closed. */
public interface OpenedModel extends AutoCloseable {
  /** What it answers. */
  Predictor predictor();

  /** SHA-256 of its weights, or of its file. */
  Optional<String> hash();

  /** The scores network that it is, where it is one of ours. */
  default Optional<ScoresModel> network() {
    return Optional.empty();
  }

  /** The network that says where it looks that it is, where it is one of ours. */
  default Optional<ImportanceModel> importance() {
    return Optional.empty();
  }

  /** The model of series that it is, where it is one of ours. */
  default Optional<SeriesModel> series() {
    return Optional.empty();
  }

  /** The classifier of texts that it is, where it is one of ours. */
  default Optional<TextClassifier> text() {
    return Optional.empty();
  }

  /** What says which words mattered to that classifier, where it lies beside it. */
  default Optional<ExpNet> expnet() {
    return Optional.empty();
  }

  /** What each feature is on the mean where it was trained, {@code [features]}, if it knows. */
  default Optional<NdArray> usual() {
    return Optional.empty();
  }

  /** The weights of a gate in front of a model of series, {@code [features]}, if it has one. */
  default Optional<NdArray> gate() {
    return Optional.empty();
  }

  /** What becomes of a picture before the model reads it, where the model knows. */
  default Optional<ImagePreparation> preparation() {
    return Optional.empty();
  }

  /** What kind of answer it gives, where that is known. */
  default Optional<Task> task() {
    return Optional.empty();
  }

  /** The classes' names; none where they are not known. */
  default List<String> classes() {
    return List.of();
  }

  /** The shape of the batch that it takes, -1 for any length; empty where it does not say. */
  default List<Long> inputShape() {
    return List.of();
  }

  /**
   * The model as gradients flow through it. Lives as long as this model.
   *
   * @param shape of one input
   * @throws InputException if its insides cannot be seen; it says why
   */
  GradientModel insides(List<Integer> shape);

  @Override
  void close();
}
