package dev.candor.cli.model;

import dev.candor.core.InputException;
import dev.candor.design.scores.ScoresModel;
import dev.candor.design.text.TextClassifier;
import dev.candor.torch.Engine;
import dev.candor.torch.arch.ArchFile;
import dev.candor.torch.store.ModelFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Opens the model that a person named. */
public final class Models {
  private static final String KINDS =
      "must be a model: a folder of ours, .onnx, .pt or .safetensors";

  /** Networks that rank the columns of a table. */
  public static final String SCORES = "scores";

  /** Networks that say where in an image they look. */
  public static final String IMPORTANCE = "importance";

  /** Networks that read windows of series. */
  public static final String SERIES = "series";

  /** Classifiers of texts. */
  public static final String TEXT = TextClassifier.KIND;

  private static final String OURS = "model.json";
  private static final String WEIGHTS = "weights.safetensors";

  private Models() {}

  /**
   * Which kind of model of ours a folder holds: {@value #SCORES}, {@value #IMPORTANCE}, {@value
   * #SERIES} or {@value #TEXT} so far.
   *
   * @param shown how the person named it
   * @throws InputException if it holds no model of ours, or several
   */
  public static String kind(Path folder, Path shown) {
    if (!Files.exists(folder.resolve(OURS))) {
      List<String> below = below(folder);
      if (!below.isEmpty()) {
        throw InputException.in(
            shown,
            "must be the folder of one model",
            "the folder of several: " + String.join(", ", below),
            "choose one, such as " + shown.resolve(below.get(below.size() - 1)));
      }
    }
    return ModelFolder.kind(folder);
  }

  private static List<String> below(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> Files.exists(entry.resolve(OURS)))
          .map(entry -> String.valueOf(entry.getFileName()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new InputException(
          folder + ": cannot be read (found " + e + "); give a folder that may be read", e);
    }
  }

  private static OpenedModel ofKind(String kind, Path folder, Path shown) {
    return switch (kind) {
      case SCORES -> new FolderModel(ScoresModel.load(folder));
      case IMPORTANCE -> MapModel.open(folder);
      case SERIES -> SeriesFolderModel.open(folder);
      case TEXT -> TextFolderModel.open(folder);
      default ->
          throw InputException.in(
              shown,
              "must hold a model of kind "
                  + String.join(", ", SCORES, IMPORTANCE, SERIES)
                  + " or "
                  + TEXT,
              kind,
              "use the Candor that made it");
    };
  }

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
      return ofKind(kind(file, shown), file, shown);
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
