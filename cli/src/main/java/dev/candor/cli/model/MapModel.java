package dev.candor.cli.model;

import dev.candor.core.Predictor;
import dev.candor.core.Task;
import dev.candor.data.image.prepare.ImagePreparation;
import dev.candor.design.importance.ImageClassifier;
import dev.candor.design.importance.ImportanceModel;
import dev.candor.torch.GradientModel;
import dev.candor.torch.store.ModelFolder;
import dev.candor.torch.store.StoredModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A network of ours that says where it looks, from its folder.
 *
 * @param maps the network
 * @param prepared how it was shown images, where it reads images
 * @param weightsHash SHA-256 of its weights
 */
record MapModel(ImportanceModel maps, Optional<ImagePreparation> prepared, String weightsHash)
    implements OpenedModel {
  static MapModel open(Path folder) {
    StoredModel stored = ModelFolder.read(folder);
    if (!ImageClassifier.isIn(stored)) {
      ImportanceModel model = ImportanceModel.of(stored, folder);
      return new MapModel(model, Optional.empty(), stored.weightsHash());
    }
    ImageClassifier classifier = ImageClassifier.of(stored, folder);
    return new MapModel(
        classifier.model(), Optional.of(classifier.preparation()), stored.weightsHash());
  }

  @Override
  public Predictor predictor() {
    return maps;
  }

  @Override
  public Optional<String> hash() {
    return Optional.of(weightsHash);
  }

  @Override
  public Optional<ImportanceModel> importance() {
    return Optional.of(maps);
  }

  @Override
  public Optional<ImagePreparation> preparation() {
    return prepared;
  }

  @Override
  public Optional<Task> task() {
    return Optional.of(maps.classes().size() == 2 ? Task.BINARY : Task.MULTICLASS);
  }

  @Override
  public List<String> classes() {
    return maps.classes();
  }

  @Override
  public List<Long> inputShape() {
    List<Long> shape = new ArrayList<>(List.of(-1L));
    maps.design().components().rowShape().forEach(length -> shape.add(length.longValue()));
    return List.copyOf(shape);
  }

  @Override
  public GradientModel insides(List<Integer> shape) {
    return maps.inside();
  }

  @Override
  public void close() {
    maps.close();
  }
}
