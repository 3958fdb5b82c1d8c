package dev.candor.cli.model;

import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.core.Task;
import dev.candor.design.actif.model.SeriesModel;
import dev.candor.torch.GradientModel;
import dev.candor.torch.Network;
import dev.candor.torch.store.ModelFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A model of series from a folder of ours. Its inputs are windows in the network's own units, so
 * that a zero is what is usual and features of different units are compared; its answers are in the
 * target's unit.
 */
final class SeriesFolderModel implements OpenedModel {
  private final SeriesModel model;
  private final String weightsHash;
  private final Network inside;

  private SeriesFolderModel(SeriesModel model, String weightsHash) {
    this.model = model;
    this.weightsHash = weightsHash;
    this.inside = TargetUnits.of(model);
  }

  static SeriesFolderModel open(Path folder) {
    String hash = ModelFolder.read(folder).weightsHash();
    return new SeriesFolderModel(SeriesModel.read(folder), hash);
  }

  @Override
  public Predictor predictor() {
    return model::answers;
  }

  @Override
  public Optional<String> hash() {
    return Optional.of(weightsHash);
  }

  @Override
  public Optional<SeriesModel> series() {
    return Optional.of(model);
  }

  @Override
  public Optional<NdArray> usual() {
    return Optional.of(model.background().mean());
  }

  @Override
  public Optional<NdArray> gate() {
    return model.gate();
  }

  @Override
  public Optional<Task> task() {
    int classes = model.classes().size();
    return model.outputs() > Math.max(1, classes)
        ? Optional.empty()
        : Optional.of(
            classes == 0 ? Task.REGRESSION : classes == 2 ? Task.BINARY : Task.MULTICLASS);
  }

  @Override
  public List<String> classes() {
    return model.outputs() == model.classes().size() ? model.classes() : List.of();
  }

  @Override
  public List<Long> inputShape() {
    return List.of(-1L, (long) model.windowSettings().steps(), (long) model.features().size());
  }

  @Override
  public GradientModel insides(List<Integer> shape) {
    return inside;
  }

  @Override
  public void close() {
    inside.close();
    model.close();
  }
}
