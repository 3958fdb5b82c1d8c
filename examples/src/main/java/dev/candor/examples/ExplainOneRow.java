package dev.candor.examples;

import dev.candor.core.Attribution;
import dev.candor.core.NdArray;
import dev.candor.data.table.Table;
import dev.candor.data.table.TableReader;
import dev.candor.design.scores.GateSettings;
import dev.candor.design.scores.ScoresData;
import dev.candor.design.scores.ScoresModel;
import dev.candor.design.scores.ScoresSettings;
import dev.candor.design.scores.ScoresTrainer;
import java.nio.file.Path;

/**
 * What mattered for this one row? The gate whose weights depend on the row answers from the same
 * forward pass that predicts. Takes a CSV file, the column to predict, and a row's number from 0.
 */
public final class ExplainOneRow {
  private ExplainOneRow() {}

  /** Trains with the input-dependent gate and prints one row's weights. */
  public static void main(String[] args) {
    ScoresSettings settings =
        ScoresSettings.recommended().withGate(GateSettings.inputDependent()).withSeeds(1);
    explain(Path.of(args[0]), args[1], Integer.parseInt(args[2]), settings);
  }

  static Attribution explain(Path file, String target, int row, ScoresSettings settings) {
    Table table = TableReader.withDefaults().read(file);
    try (ScoresModel model =
        ScoresTrainer.with(settings).train(ScoresData.split(table, target, 0)).model()) {
      NdArray input = model.encoder().encode(table).inputs().row(row);
      Attribution why = model.explainer().explain(input, 0);
      for (int i = 0; i < why.axes().size(); i++) {
        System.out.printf("%-24s %.4f%n", why.axes().component(i).label(), why.values().get(i));
      }
      return why;
    }
  }
}
