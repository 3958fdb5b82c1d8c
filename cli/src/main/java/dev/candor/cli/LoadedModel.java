package dev.candor.cli;

import dev.candor.cli.model.Models;
import dev.candor.core.InputException;
import dev.candor.design.scores.ScoresModel;
import dev.candor.torch.Engine;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the model that a person named. */
final class LoadedModel {
  private LoadedModel() {}

  /** Whether a folder holds a network that says where in images it looks. */
  static boolean looksAtImages(Path folder, Path shown) {
    return Files.isDirectory(folder) && Models.kind(folder, shown).equals(Models.IMPORTANCE);
  }

  /** Whether a folder holds a model of series. */
  static boolean readsSeries(Path folder, Path shown) {
    return isOf(Models.SERIES, folder, shown);
  }

  /** Whether a folder holds a classifier of texts. */
  static boolean readsTexts(Path folder, Path shown) {
    return isOf(Models.TEXT, folder, shown);
  }

  private static boolean isOf(String kind, Path folder, Path shown) {
    return Files.isDirectory(folder)
        && Files.exists(folder.resolve("model.json"))
        && Models.kind(folder, shown).equals(kind);
  }

  /**
   * The model in a folder.
   *
   * @throws InputException if there is none, or it is damaged
   */
  static ScoresModel from(Path folder, Everywhere everywhere) {
    if (Files.isRegularFile(folder)) {
      throw InputException.in(
          folder, "must be the folder of a model", "a file", "give MODEL before DATA");
    }
    if (!Files.isDirectory(folder)) {
      throw InputException.in(
          folder, "must be the folder of a model", "nothing there", "see candor train --help");
    }
    everywhere.threads().ifPresent(Engine::useThreads);
    return ScoresModel.load(folder);
  }
}
