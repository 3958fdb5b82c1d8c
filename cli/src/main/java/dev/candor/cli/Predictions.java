package dev.candor.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
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

/**
 * What a model answers for the rows of a table.
 *
 * @param ids columns that say which row is which
 * @param predictions the class, or the number, of each row
 * @param classes the classes' names; empty for regression
 * @param answers probabilities {@code [rows, classes]}, or numbers {@code [rows, 1]}
 * @param outputs what the numbers of several outputs are
 */
record Predictions(
    List<Column> ids,
    List<String> predictions,
    List<String> classes,
    NdArray answers,
    Outputs outputs) {
  /** What are the numbers beside a predicted class? */
  enum Outputs {
    /** Probabilities of the classes. */
    PROBABILITIES("probability_", "probabilities"),
    /** What the model answers, whatever that is. */
    RAW("output_", "outputs");

    private final String prefix;
    private final String key;

    Outputs(String prefix, String key) {
      this.prefix = prefix;
      this.key = key;
    }
  }

  /** The names of the CSV's columns. */
  List<String> header() {
    List<String> header = new ArrayList<>(List.of("row"));
    ids.forEach(id -> header.add(id.name()));
    header.add("prediction");
    classes.forEach(name -> header.add(outputs.prefix + name));
    return header;
  }

  /** Writes CSV (RFC 4180, UTF-8, LF): row number from 1, ids, prediction, probabilities. */
  void writeCsv(OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
    csv.writeRecord(header());
    for (int row = 0; row < predictions.size(); row++) {
      csv.writeRecord(line(row));
    }
    csv.flush();
  }

  /** The rows as JSON objects. */
  List<Map<String, Object>> asJson() {
    List<Map<String, Object>> rows = new ArrayList<>(predictions.size());
    for (int row = 0; row < predictions.size(); row++) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("row", row + 1);
      if (!ids.isEmpty()) {
        Map<String, Object> id = new LinkedHashMap<>();
        for (Column column : ids) {
          id.put(column.name(), column.text(row));
        }
        json.put("id", id);
      }
      json.put("prediction", classes.isEmpty() ? answers.at(row, 0) : predictions.get(row));
      if (!classes.isEmpty()) {
        Map<String, Object> probability = new LinkedHashMap<>();
        for (int c = 0; c < classes.size(); c++) {
          probability.put(classes.get(c), answers.at(row, c));
        }
        json.put(outputs.key, probability);
      }
      rows.add(json);
    }
    return rows;
  }

  /** One row of the CSV. */
  List<String> line(int row) {
    List<String> line = new ArrayList<>(List.of(Integer.toString(row + 1)));
    ids.forEach(id -> line.add(id.text(row)));
    line.add(predictions.get(row));
    for (int c = 0; c < classes.size(); c++) {
      line.add(Double.toString(answers.at(row, c)));
    }
    return line;
  }
}
