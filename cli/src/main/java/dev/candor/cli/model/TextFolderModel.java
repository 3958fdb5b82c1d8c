package dev.candor.cli.model;

import dev.candor.core.Predictor;
import dev.candor.core.Task;
import dev.candor.design.expnet.ExpNet;
import dev.candor.design.text.TextClassifier;
import dev.candor.torch.GradientModel;
import dev.candor.torch.store.ModelFolder;
import dev.candor.torch.store.StoredModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A classifier of texts from a folder of ours, with the ExpNet that lies beside it. Its inputs are
 * the numbers of tokens.
 */
final class TextFolderModel implements OpenedModel {
  private final TextClassifier classifier;
  private final String weightsHash;
  private final Optional<ExpNet> expnet;

  private TextFolderModel(TextClassifier classifier, String weightsHash, Optional<ExpNet> expnet) {
    this.classifier = classifier;
    this.weightsHash = weightsHash;
    this.expnet = expnet;
  }

  static TextFolderModel open(Path folder) {
    StoredModel stored = ModelFolder.read(folder);
    TextClassifier classifier = TextClassifier.of(stored, folder);
    try {
      return new TextFolderModel(classifier, stored.weightsHash(), beside(folder));
    } catch (RuntimeException e) {
      classifier.close();
      throw e;
    }
  }

  private static Optional<ExpNet> beside(Path folder) {
    return Files.exists(folder.resolve(ExpNet.FILES.description()))
        ? Optional.of(ExpNet.read(folder))
        : Optional.empty();
  }

  @Override
  public Predictor predictor() {
    return classifier;
  }

  @Override
  public Optional<String> hash() {
    return Optional.of(weightsHash);
  }

  @Override
  public Optional<TextClassifier> text() {
    return Optional.of(classifier);
  }

  @Override
  public Optional<ExpNet> expnet() {
    return expnet;
  }

  @Override
  public Optional<Task> task() {
    return Optional.of(classifier.classes().size() == 2 ? Task.BINARY : Task.MULTICLASS);
  }

  @Override
  public List<String> classes() {
    return classifier.classes();
  }

  @Override
  public List<Long> inputShape() {
    return List.of(-1L, -1L);
  }

  @Override
  public GradientModel insides(List<Integer> shape) {
    return classifier.network();
  }

  @Override
  public void close() {
    expnet.ifPresent(ExpNet::close);
    classifier.close();
  }
}
