package dev.candor.cli.input;

import dev.candor.core.InputException;
import dev.candor.core.Task;
import dev.candor.data.encode.EncodedTable;
import dev.candor.data.table.Column;
import dev.candor.data.table.NumberColumn;
import dev.candor.data.table.Table;
import dev.candor.design.scores.ScoresModel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The rows of a table as a scores network reads them. */
final class TableRows {
  private TableRows() {}

  /** The table in a file, encoded; with the answers where it has the target's column. */
  static Inputs read(Path file, ScoresModel model, Optional<String> target) {
    Table table = ModelRows.read(file, model);
    if (table.rows() == 0) {
      throw InputException.in(file, "must have a row", 0, "add rows below the names");
    }
    EncodedTable encoded = model.encoder().encode(table);
    String answers = target.orElse(model.target().column());
    if (target.isPresent()) {
      table.column(answers);
    }
    return new Inputs(
        encoded.inputs(),
        Layout.encoded(encoded.inputNames(), encoded.features(), encoded.featureOfInput()),
        table.has(answers) ? Optional.of(answers(table.column(answers), model)) : Optional.empty(),
        new Shown.Rows(table),
        EncodingWords.of(encoded.notes()));
  }

  /** Each row's answer as the model says it; NaN where it is missing or no class of the model. */
  private static double[] answers(Column column, ScoresModel model) {
    double[] answers = new double[column.size()];
    Arrays.setAll(
        answers,
        row -> {
          if (column.missing(row)) {
            return Double.NaN;
          }
          if (model.task() != Task.REGRESSION) {
            int position = model.classes().indexOf(column.text(row));
            return position < 0 ? Double.NaN : position;
          }
          return column instanceof NumberColumn numbers ? numbers.value(row) : Double.NaN;
        });
    return answers;
  }
}
