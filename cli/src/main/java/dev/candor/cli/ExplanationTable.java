package dev.candor.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.candor.cli.explanation.Explained;
import dev.candor.cli.explanation.Explanation;
import dev.candor.cli.input.Shown;
import dev.candor.cli.model.MostLikely;
import dev.candor.cli.model.OpenedModel;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.data.table.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a method says of the rows of a table, beside what the model answers.
 *
 * @param explanation one for each row
 * @param predictions what the model answers
 */
record ExplanationTable(Explanation explanation, Predictions predictions) {
  private static final String GATE = "gate";

  /**
   * Rows beside their predictions.
   *
   * @param ids columns to show beside each row
   */
  static ExplanationTable of(
      Explanation explanation, OpenedModel model, Shown shown, List<String> ids) {
    NdArray answers = answers(explanation);
    List<Column> columns = ids.stream().map(id -> column(shown, id)).toList();
    if (model.network().isPresent()) {
      return new ExplanationTable(
          explanation, PredictCommand.predictions(answers, model.network().get(), columns));
    }
    List<String> outputs =
        answers.length(1) == 1
            ? List.of()
            : IntStream.range(0, answers.length(1)).mapToObj(Integer::toString).toList();
    List<String> predicted = new ArrayList<>();
    for (int row = 0; row < answers.length(0); row++) {
      predicted.add(
          outputs.isEmpty()
              ? Double.toString(answers.at(row, 0))
              : Integer.toString(MostLikely.of(answers, row)));
    }
    return new ExplanationTable(
        explanation,
        new Predictions(columns, predicted, outputs, answers, Predictions.Outputs.RAW));
  }

  private static NdArray answers(Explanation explanation) {
    List<Explained> rows = explanation.inputs();
    int outputs = rows.get(0).prediction().size();
    return NdArray.ofDoubles(
        all -> {
          for (int row = 0; row < rows.size(); row++) {
            for (int k = 0; k < outputs; k++) {
              all[row * outputs + k] = rows.get(row).prediction().get(k);
            }
          }
        },
        rows.size(),
        outputs);
  }

  private static Column column(Shown shown, String id) {
    if (shown instanceof Shown.Rows rows) {
      return rows.table().column(id);
    }
    throw InputException.of("--id", "must name columns of a table", id, "leave it out");
  }

  /** Writes CSV (RFC 4180, UTF-8, LF): the prediction's columns, then one for each feature. */
  void writeCsv(OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
    List<String> header = new ArrayList<>(predictions.header());
    String prefix = explanation.method().equals(GATE) ? "weight_" : "attribution_";
    features().forEach(feature -> header.add(prefix + feature));
    csv.writeRecord(header);
    for (int row = 0; row < explanation.inputs().size(); row++) {
      List<String> line = new ArrayList<>(predictions.line(row));
      for (double value : values(row).toDoubles()) {
        line.add(Double.toString(value));
      }
      csv.writeRecord(line);
    }
    csv.flush();
  }

  /** The rows as JSON objects: the prediction, and a number for each feature by its name. */
  List<Map<String, Object>> asJson() {
    List<String> features = features();
    List<Map<String, Object>> rows = predictions.asJson();
    for (int row = 0; row < rows.size(); row++) {
      Map<String, Object> own = new LinkedHashMap<>();
      for (int i = 0; i < features.size(); i++) {
        own.put(features.get(i), values(row).get(i));
      }
      rows.get(row).put("weights", own);
    }
    return rows;
  }

  private List<String> features() {
    return explanation.inputs().get(0).arranged().labels();
  }

  private NdArray values(int row) {
    return explanation.inputs().get(row).arranged().values();
  }
}
