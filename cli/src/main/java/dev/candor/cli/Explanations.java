package dev.candor.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.candor.core.Attribution;
import dev.candor.core.Evidence;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What a method says of the rows of a table, beside what the model answers.
 *
 * @param method the method's name
 * @param predictions what the model answers
 * @param attributions one per row
 */
record Explanations(String method, Predictions predictions, List<Attribution> attributions) {
  private static final String GATE = "gate";

  /** How many rows there are. */
  int rows() {
    return attributions.size();
  }

  private List<String> features() {
    return IntStream.range(0, attributions.get(0).axes().size())
        .mapToObj(i -> attributions.get(0).axes().component(i).label())
        .toList();
  }

  /** Writes CSV (RFC 4180, UTF-8, LF): the prediction's columns, then one for each feature. */
  void writeCsv(OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
    List<String> header = new ArrayList<>(predictions.header());
    String prefix = method.equals(GATE) ? "weight_" : "attribution_";
    features().forEach(feature -> header.add(prefix + feature));
    csv.writeRecord(header);
    for (int row = 0; row < rows(); row++) {
      List<String> line = new ArrayList<>(predictions.line(row));
      for (double value : attributions.get(row).values().toDoubles()) {
        line.add(Double.toString(value));
      }
      csv.writeRecord(line);
    }
    csv.flush();
  }

  /**
   * The explanations as a JSON object. The first axis of target, prediction and values runs over
   * the rows.
   *
   * @param file where the CSV went; then the numbers stay there
   */
  Map<String, Object> asJson(Optional<String> file) {
    Map<String, Object> json = new LinkedHashMap<>();
    List<String> features = features();
    json.put("method", method);
    json.put("rows", rows());
    json.put("features", features);
    json.put("shape", List.of(rows(), features.size()));
    json.put("axes", List.of("row", "feature"));
    json.put("evidence", evidence());
    if (file.isPresent()) {
      json.put("out", file.get());
      return json;
    }
    json.put("target", attributions.stream().map(Attribution::target).toList());
    json.put(
        "prediction",
        IntStream.range(0, rows())
            .mapToObj(row -> boxed(predictions.answers().row(row).toDoubles()))
            .toList());
    json.put("values", attributions.stream().map(a -> boxed(a.values().toDoubles())).toList());
    List<Map<String, Object>> rows = predictions.asJson();
    for (int row = 0; row < rows.size(); row++) {
      Map<String, Object> own = new LinkedHashMap<>();
      for (int i = 0; i < features.size(); i++) {
        own.put(features.get(i), attributions.get(row).values().get(i));
      }
      rows.get(row).put("weights", own);
    }
    json.put("explanations", rows);
    return json;
  }

  private static List<Double> boxed(double[] values) {
    List<Double> boxed = new ArrayList<>(values.length);
    for (double value : values) {
      boxed.add(value);
    }
    return boxed;
  }

  private Map<String, Object> evidence() {
    Evidence first = attributions.get(0).evidence();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("settings", first.settings());
    first.seed().ifPresent(seed -> json.put("seed", seed));
    json.put("modelCalls", attributions.stream().mapToLong(a -> a.evidence().modelCalls()).sum());
    json.put("ms", attributions.stream().mapToDouble(a -> a.evidence().millis()).sum());
    put(json, "gap", largest("additivityGap"));
    put(json, "standardError", largest("standardError"));
    first.modelHash().ifPresent(hash -> json.put("modelHash", hash));
    first.dataHash().ifPresent(hash -> json.put("dataHash", hash));
    json.put("versions", first.versions());
    return json;
  }

  private static void put(Map<String, Object> json, String name, OptionalDouble value) {
    if (value.isPresent() && Double.isFinite(value.getAsDouble())) {
      json.put(name, value.getAsDouble());
    }
  }

  /** The largest of a check over the rows, by size. */
  private OptionalDouble largest(String check) {
    return attributions.stream()
        .filter(a -> a.evidence().checks().containsKey(check))
        .mapToDouble(a -> Math.abs(a.evidence().checks().getOrDefault(check, Double.NaN)))
        .max();
  }
}
