package dev.candor.cli.input;

import dev.candor.core.InputException;
import dev.candor.data.table.Table;
import dev.candor.data.table.TableReader;
import dev.candor.design.scores.ScoresModel;
import java.nio.file.Path;
import java.util.List;

/** Reads rows for a model: its columns with the types they had in training. */
public final class ModelRows {
  private ModelRows() {}

  /**
   * The table in a file.
   *
   * @throws InputException if it is no table, or a column that the model reads is missing
   */
  public static Table read(Path file, ScoresModel model) {
    try {
      return TableReader.withDefaults().withTypes(model.encoder().types()).read(file);
    } catch (InputException e) {
      List<String> there = TableReader.withDefaults().read(file).names();
      List<String> missing =
          model.features().stream().filter(name -> !there.contains(name)).toList();
      if (missing.isEmpty()) {
        throw e;
      }
      throw new InputException(
          file
              + ":1: must have every column that the model reads (found none called "
              + String.join(", ", missing)
              + "); add "
              + (missing.size() == 1 ? "it" : "them")
              + ", or correct the names in the first line",
          e);
    }
  }
}
