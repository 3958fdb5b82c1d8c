package dev.candor.cli.model;

import dev.candor.core.InputException;
import dev.candor.design.scores.ScoresModel;
import dev.candor.torch.Engine;
import dev.candor.torch.arch.ArchFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Opens the model that a person named. */
public final class Models {
  private static final String KINDS =
      "must be a model: a folder of ours, .onnx, .pt or .safetensors";

  private static final String OURS = "model.json";
  private static final String WEIGHTS = "weights.safetensors";

  private Models() {}

  /** A network of ours that is open already. */
  public static OpenedModel of(ScoresModel network) {
    return new FolderModel(network);
  }

  /**
   * Opens it.
   *
   * @param shown how the person named it
   * @throws InputException if it is no model that the command knows, or it is damaged
   */
  public static OpenedModel open(Path file, Path shown, Opening opening) {
    if (Files.isDirectory(file)) {
      if (!Files.exists(file.resolve(OURS)) && Files.exists(file.resolve(ArchFile.NAME))) {
        return ImportedModel.open(file.resolve(WEIGHTS), opening);
      }
      opening.threads().ifPresent(Engine::useThreads);
      return new FolderModel(ScoresModel.load(file));
    }
    if (!Files.isRegularFile(file)) {
      throw InputException.in(shown, KINDS, "nothing there", "check it");
    }
    String name = shown.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".onnx")) {
      return OnnxModel.open(file, opening);
    }
    if (name.endsWith(".pt")) {
      return ScriptModel.open(file, opening);
    }
    if (name.endsWith(".safetensors")) {
      return ImportedModel.open(file, opening);
    }
    throw InputException.in(shown, KINDS, "another file", "give MODEL before DATA");
  }
}
