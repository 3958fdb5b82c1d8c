package dev.candor.design.scores;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Ranking;
import dev.candor.data.encode.EncoderState;
import dev.candor.data.encode.TableEncoder;
import dev.candor.data.encode.TargetEncoder;
import dev.candor.data.encode.TargetState;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.LayerKinds;
import dev.candor.torch.Network;
import dev.candor.torch.store.ModelDescription;
import dev.candor.torch.store.ModelFolder;
import dev.candor.torch.store.StoredModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A scores model as a folder, and back. */
final class ScoresFolder {
  static final String KIND = "scores";
  private static final String SEED_WEIGHTS = "ranking/seed-weights";

  private ScoresFolder() {}

  /** The settings by name. */
  record NamedSettings(Map<String, String> values) {}

  static String write(ScoresModel model, Path folder) {
    Map<String, NdArray> arrays = new TreeMap<>(model.network().parameters());
    arrays.put(SEED_WEIGHTS, model.seedWeights());
    ModelDescription description =
        ModelDescription.of(KIND)
            .with("task", model.task().label())
            .with("classes", model.classes())
            .with("architecture", model.network().architecture().describe())
            .with("settings", new NamedSettings(model.settings().named()))
            .with("encoder", model.encoder().state())
            .with("target", model.target().state())
            .with("ranking", model.ranking());
    return ModelFolder.write(folder, description, arrays);
  }

  static ScoresModel read(Path folder) {
    StoredModel stored = ModelFolder.read(folder);
    if (!stored.kind().equals(KIND)) {
      throw InputException.in(
          folder, "must hold a model of kind " + KIND, stored.kind(), "give another folder");
    }
    try {
      return model(stored);
    } catch (InputException e) {
      throw new InputException(folder + ": " + e.getMessage(), e);
    }
  }

  private static ScoresModel model(StoredModel stored) {
    TableEncoder encoder = TableEncoder.of(stored.part("encoder", EncoderState.class));
    TargetEncoder target = TargetEncoder.of(stored.part("target", TargetState.class));
    ScoresSettings settings =
        SettingsCodec.read(new TreeMap<>(stored.part("settings", NamedSettings.class).values()));
    Ranking ranking = stored.part("ranking", Ranking.class);
    Map<String, NdArray> arrays = new TreeMap<>(stored.weights());
    NdArray seedWeights = arrays.remove(SEED_WEIGHTS);
    int columns = encoder.features().size();
    boolean fits =
        seedWeights != null
            && seedWeights.rank() == 2
            && seedWeights.length(0) == settings.seeds()
            && seedWeights.length(1) == columns
            && ranking.features().size() == columns;
    if (seedWeights == null || !fits) {
      throw InputException.of(
          SEED_WEIGHTS,
          "must hold a weight for each of "
              + settings.seeds()
              + " seeds and "
              + columns
              + " columns",
          seedWeights == null ? "none" : seedWeights,
          "take the folder from its source");
    }
    long[] seeds = new long[settings.seeds()];
    for (int m = 0; m < seeds.length; m++) {
      seeds[m] = settings.seed() + m;
    }
    Network network =
        Network.of(
            LayerKinds.standard().build(stored.part("architecture", LayerDescription.class)),
            List.of(encoder.featureOfInput().length),
            LossRows.link(target.task()),
            seeds,
            arrays);
    return new ScoresModel(network, encoder, target, settings, ranking, seedWeights);
  }
}
