package dev.candor.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.data.encode.EncodedTable;
import dev.candor.data.table.Table;
import dev.candor.design.scores.Explained;
import dev.candor.design.scores.GateKind;
import dev.candor.design.scores.ScoresModel;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
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

/** Why did the model answer so for these rows? */
@Command(
    name = "explain",
    description = {
      "Explain every row of a table: CSV of row number, id columns, prediction, one weight a feature.",
      "Needs a model with an input-dependent gate (candor train tabular --gate input)."
    },
    sortOptions = false)
final class ExplainCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "MODEL", description = "The folder of a model.")
  private Path model = Path.of("");

  @Parameters(index = "1", paramLabel = "DATA", description = "A CSV or Parquet file.")
  private Path data = Path.of("");

  @Option(
      names = "--id",
      split = ",",
      paramLabel = "COL",
      description = "Columns to show beside each row.")
  private List<String> ids = List.of();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where the CSV goes (default: standard output).")
  private Optional<Path> out = Optional.empty();

  @Mixin private Everywhere everywhere;

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Words words = Words.of(terminal, everywhere);
    try (ScoresModel loaded = LoadedModel.from(terminal.resolve(model), everywhere)) {
      if (loaded.settings().gate().kind() == GateKind.FIXED) {
        throw InputException.in(
            model,
            "must have an input-dependent gate to explain single rows",
            "a fixed gate, whose ranking is the same for all rows",
            "see it with candor rank " + model + ", or train with --gate input");
      }
      Table table = ModelRows.read(terminal.resolve(data), loaded);
      EncodedTable rows = loaded.encoder().encode(table);
      EncodingWords.say(rows.notes(), words.asides());
      Explained explained = loaded.explain(rows.inputs());
      Predictions predictions =
          PredictCommand.predictions(
              explained.predictions(), loaded, ids.stream().map(table::column).toList());
      give(predictions, loaded.features(), explained.weights(), words);
    }
    return ExitCode.DONE.code();
  }

  private void give(Predictions predictions, List<String> features, NdArray weights, Words words)
      throws IOException {
    if (out.isPresent()) {
      OutputFile.write(
          terminal.resolve(out.get()), stream -> writeCsv(predictions, features, weights, stream));
      words.asides().printf("wrote %d explanations to %s%n", weights.length(0), out.get());
    } else if (!everywhere.json()) {
      writeCsv(predictions, features, weights, terminal.out());
    }
    if (everywhere.json()) {
      terminal.out().println(JsonText.of(json(predictions, features, weights)));
    }
  }

  private Map<String, Object> json(
      Predictions predictions, List<String> features, NdArray weights) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rows", weights.length(0));
    json.put("features", features);
    if (out.isPresent()) {
      json.put("out", terminal.resolve(out.get()).toAbsolutePath().toString());
      return json;
    }
    List<Map<String, Object>> rows = predictions.asJson();
    for (int row = 0; row < rows.size(); row++) {
      Map<String, Object> own = new LinkedHashMap<>();
      for (int i = 0; i < features.size(); i++) {
        own.put(features.get(i), weights.at(row, i));
      }
      rows.get(row).put("weights", own);
    }
    json.put("explanations", rows);
    return json;
  }

  private static void writeCsv(
      Predictions predictions, List<String> features, NdArray weights, OutputStream out)
      throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
    List<String> header = new ArrayList<>(predictions.header());
    features.forEach(feature -> header.add("weight_" + feature));
    csv.writeRecord(header);
    for (int row = 0; row < weights.length(0); row++) {
      List<String> line = new ArrayList<>(predictions.line(row));
      for (int i = 0; i < features.size(); i++) {
        line.add(Double.toString(weights.at(row, i)));
      }
      csv.writeRecord(line);
    }
    csv.flush();
  }
}
