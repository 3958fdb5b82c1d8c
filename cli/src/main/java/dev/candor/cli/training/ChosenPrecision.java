package dev.candor.cli.training;

import dev.candor.core.InputException;
import dev.candor.core.WholeFile;
import dev.candor.design.importance.FitSettings;
import dev.candor.design.importance.ImportanceTrainer;
import dev.candor.design.importance.PrecisionChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * The precision that was measured once stays, also where a run is killed before its first
 * checkpoint: the clock must not decide twice.
 */
final class ChosenPrecision {
  private static final String NAME = "precision.txt";

  private ChosenPrecision() {}

  /**
   * A trainer whose precision is chosen.
   *
   * @param folder where the choice is kept
   * @param trainer of these settings
   */
  static ImportanceTrainer in(
      Path folder, FitSettings fit, Function<FitSettings, ImportanceTrainer> trainer) {
    if (fit.precision() != PrecisionChoice.AUTO) {
      return trainer.apply(fit);
    }
    Path file = folder.resolve(NAME);
    if (Files.isRegularFile(file)) {
      return trainer.apply(fit.withPrecision(read(file)));
    }
    ImportanceTrainer chosen = trainer.apply(fit).withPrecisionChosen();
    WholeFile.write(file, chosen.fit().precision().name() + "\n");
    return chosen;
  }

  private static PrecisionChoice read(Path file) {
    try {
      return PrecisionChoice.valueOf(Files.readString(file).strip());
    } catch (IOException | IllegalArgumentException e) {
      throw new InputException(
          file + ": cannot be read (found " + e + "); run without --resume", e);
    }
  }
}
