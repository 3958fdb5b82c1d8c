package dev.candor.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.candor.cli.images.Rightness;
import dev.candor.cli.model.MostLikely;
import dev.candor.core.NdArray;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a network answers for pictures. Grows while it is filled; for one thread at a time. Memory:
 * the answers, whatever the size of the pictures.
 */
final class PredictedPictures {
  private final List<String> classes;
  private final List<Line> lines = new ArrayList<>();
  private final Rightness rightness;
  private double millis;

  /** A picture's answer; {@code truth} is below 0 where it is not known. */
  private record Line(String name, int truth, int answer, NdArray probabilities) {}

  PredictedPictures(List<String> classes) {
    this.classes = classes;
    this.rightness = new Rightness(classes);
  }

  /**
   * Adds the answers of a batch.
   *
   * @param answers {@code [n, classes]}
   * @param took milliseconds of the forward pass
   */
  void add(List<String> names, List<Integer> truths, NdArray answers, double took) {
    for (int i = 0; i < names.size(); i++) {
      int answer = MostLikely.of(answers, i);
      rightness.count(truths.get(i), answer);
      lines.add(new Line(names.get(i), truths.get(i), answer, answers.row(i)));
    }
    millis += took;
  }

  /** How many there are. */
  int count() {
    return lines.size();
  }

  /** How often they are right. */
  Rightness rightness() {
    return rightness;
  }

  /**
   * Writes CSV (RFC 4180, UTF-8, LF): image, its class where any is known, answer, probabilities.
   */
  void writeCsv(OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
    boolean known = rightness.judged() > 0;
    List<String> header = new ArrayList<>(List.of("image"));
    if (known) {
      header.add("class");
    }
    header.add("prediction");
    classes.forEach(name -> header.add("probability_" + name));
    csv.writeRecord(header);
    for (Line line : lines) {
      List<String> fields = new ArrayList<>(List.of(line.name()));
      if (known) {
        fields.add(line.truth() < 0 ? "" : classes.get(line.truth()));
      }
      fields.add(classes.get(line.answer()));
      for (int c = 0; c < classes.size(); c++) {
        fields.add(Double.toString(line.probabilities().get(c)));
      }
      csv.writeRecord(fields);
    }
    csv.flush();
  }

  /** As JSON: what is true of all, and the answers. */
  Map<String, @Nullable Object> asJson() {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("rows", lines.size());
    json.put("classes", classes);
    rightness.asJson().ifPresent(accuracy -> json.put("accuracy", accuracy));
    json.put("ms", millis);
    List<Map<String, Object>> answers = new ArrayList<>();
    for (Line line : lines) {
      Map<String, Object> own = new LinkedHashMap<>();
      own.put("image", line.name());
      if (line.truth() >= 0) {
        own.put("class", classes.get(line.truth()));
      }
      own.put("prediction", classes.get(line.answer()));
      Map<String, Object> probabilities = new LinkedHashMap<>();
      for (int c = 0; c < classes.size(); c++) {
        probabilities.put(classes.get(c), line.probabilities().get(c));
      }
      own.put("probabilities", probabilities);
      answers.add(own);
    }
    json.put("predictions", answers);
    return json;
  }
}
