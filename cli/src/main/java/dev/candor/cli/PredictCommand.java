package dev.candor.cli;

import dev.candor.cli.input.EncodingWords;
import dev.candor.cli.input.ModelRows;
import dev.candor.core.NdArray;
import dev.candor.core.Task;
import dev.candor.data.encode.EncodedTable;
import dev.candor.data.table.Column;
import dev.candor.data.table.Table;
import dev.candor.design.scores.ScoresModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What does the model answer for these rows? */
@Command(
    name = "predict",
    description = {
      "Predict every row of a table: CSV of row number, id columns, prediction, probabilities.",
      "Probabilities are the mean over the model's seeds."
    },
    sortOptions = false)
final class PredictCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "MODEL", description = "The folder of a model.")
  private Path model = Path.of("");

  @Parameters(index = "1", paramLabel = "DATA", description = "A CSV or Parquet file.")
  private Path data = Path.of("");

  @Option(
      names = "--id",
      split = ",",
      paramLabel = "COL",
      description = "Columns to show beside each prediction.")
  private List<String> ids = List.of();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where the CSV goes (default: standard output).")
  private Optional<Path> out = Optional.empty();

  @Mixin private Everywhere everywhere;

  PredictCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Words words = Words.of(terminal, everywhere);
    Predictions predictions;
    EncodedTable rows;
    try (ScoresModel loaded = LoadedModel.from(terminal.resolve(model), everywhere)) {
      Table table = ModelRows.read(terminal.resolve(data), loaded);
      rows = loaded.encoder().encode(table);
      EncodingWords.of(rows.notes()).forEach(words.asides()::println);
      predictions =
          predictions(loaded.predict(rows), loaded, ids.stream().map(table::column).toList());
    }
    if (out.isPresent()) {
      OutputFile.write(terminal.resolve(out.get()), predictions::writeCsv);
      words
          .asides()
          .printf("wrote %d predictions to %s%n", predictions.predictions().size(), out.get());
    } else if (!everywhere.json()) {
      predictions.writeCsv(terminal.out());
    }
    if (everywhere.json()) {
      terminal.out().println(JsonText.of(json(predictions, rows)));
    }
    return ExitCode.DONE.code();
  }

  private Map<String, Object> json(Predictions predictions, EncodedTable rows) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rows", predictions.predictions().size());
    json.put("classes", predictions.classes());
    json.put("unseen", rows.notes().unseenLevels());
    json.put("filled", rows.notes().filled());
    out.ifPresent(file -> json.put("out", terminal.resolve(file).toAbsolutePath().toString()));
    if (out.isEmpty()) {
      json.put("predictions", predictions.asJson());
    }
    return json;
  }

  static Predictions predictions(NdArray answers, ScoresModel model, List<Column> ids) {
    List<String> predicted = new ArrayList<>(answers.length(0));
    for (int row = 0; row < answers.length(0); row++) {
      predicted.add(
          model.task() == Task.REGRESSION
              ? Double.toString(answers.at(row, 0))
              : model.classes().get(MostLikely.of(answers, row)));
    }
    return new Predictions(
        ids, predicted, model.classes(), answers, Predictions.Outputs.PROBABILITIES);
  }
}
