package dev.candor.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.candor.cli.input.SeriesWindows;
import dev.candor.cli.input.WindowPlace;
import dev.candor.core.NdArray;
import dev.candor.design.actif.model.SeriesModel;
import dev.candor.report.chart.Figures;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a model of series answers for windows, in the order of the files. */
final class SeriesPrediction {
  private static final int AT_ONCE = 1024;

  private final SeriesModel model;
  private final List<WindowPlace> places;
  private final double[] answers;
  private final double[] truth;
  private final int targets;

  private SeriesPrediction(
      SeriesModel model, List<WindowPlace> places, double[] answers, double... truth) {
    this.model = model;
    this.places = places;
    this.answers = answers;
    this.truth = truth;
    this.targets = model.outputs() / Math.max(1, model.classes().size());
  }

  /** Asks the model. */
  static SeriesPrediction of(
      SeriesModel model, SeriesWindows windows, Terminal terminal, int... chosen) {
    double[] answers = new double[Math.multiplyExact(chosen.length, model.outputs())];
    for (int from = 0; from < chosen.length; from += AT_ONCE) {
      StoppedException.ifAsked(terminal.cancellation());
      int[] some = Arrays.copyOfRange(chosen, from, Math.min(chosen.length, from + AT_ONCE));
      double[] found = model.answers(windows.batch(some)).toDoubles();
      System.arraycopy(found, 0, answers, from * model.outputs(), found.length);
    }
    NdArray truth = windows.windows().targets(chosen);
    return new SeriesPrediction(
        model, IntStream.of(chosen).mapToObj(windows::place).toList(), answers, truth.toDoubles());
  }

  /** How many windows were answered. */
  int count() {
    return places.size();
  }

  /** Mean absolute error, or the share of right answers; empty where no target is known. */
  OptionalDouble judged() {
    return IntStream.range(0, truth.length)
        .filter(i -> !Double.isNaN(truth[i]))
        .mapToDouble(
            i ->
                model.classes().isEmpty()
                    ? Math.abs(truth[i] - answers[i])
                    : (likeliest(i) == truth[i] ? 1 : 0))
        .average();
  }

  /** The same in words. */
  Optional<String> words() {
    long known = Arrays.stream(truth).filter(t -> !Double.isNaN(t)).count();
    OptionalDouble judged = judged();
    return judged.isEmpty()
        ? Optional.empty()
        : Optional.of(
            (model.classes().isEmpty() ? "mean absolute error " : "accuracy ")
                + Figures.number(judged.getAsDouble())
                + " over "
                + known
                + " targets");
  }

  private int likeliest(int target) {
    int classes = model.classes().size();
    int best = 0;
    for (int k = 1; k < classes; k++) {
      best = answers[target * classes + k] > answers[target * classes + best] ? k : best;
    }
    return best;
  }

  private String predicted(int target) {
    return model.classes().isEmpty()
        ? Double.toString(answers[target])
        : model.classes().get(likeliest(target));
  }

  private boolean hasTimes() {
    return places.stream().anyMatch(place -> place.lastTime().isPresent());
  }

  private boolean hasTruth() {
    return judged().isPresent();
  }

  /** Writes CSV (RFC 4180, UTF-8, LF), a line for each window. */
  void writeCsv(OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
    boolean times = hasTimes();
    boolean known = hasTruth();
    csv.writeRecord(header(times, known));
    for (int window = 0; window < count(); window++) {
      csv.writeRecord(line(window, times, known));
    }
    csv.flush();
  }

  private List<String> header(boolean times, boolean known) {
    List<String> header = new ArrayList<>(List.of("window", "subject", "firstLine", "lastLine"));
    if (times) {
      header.add("time");
    }
    for (int target = 0; target < targets; target++) {
      header.add(targets == 1 ? "prediction" : "prediction_" + (target + 1));
    }
    if (targets == 1) {
      model.classes().forEach(name -> header.add("probability_" + name));
      if (known) {
        header.add("truth");
      }
    }
    return header;
  }

  private List<String> line(int window, boolean times, boolean known) {
    WindowPlace place = places.get(window);
    List<String> line =
        new ArrayList<>(
            List.of(
                Integer.toString(window + 1),
                place.subject(),
                Long.toString(place.firstLine()),
                Long.toString(place.lastLine())));
    if (times) {
      line.add(place.lastTime().isPresent() ? plain(place.lastTime().getAsDouble()) : "");
    }
    for (int target = 0; target < targets; target++) {
      line.add(predicted(window * targets + target));
    }
    if (targets == 1) {
      int classes = model.classes().size();
      for (int k = 0; k < classes; k++) {
        line.add(Double.toString(answers[window * classes + k]));
      }
      if (known) {
        line.add(Double.isNaN(truth[window]) ? "" : named(truth[window]));
      }
    }
    return line;
  }

  private String named(double target) {
    return model.classes().isEmpty() ? Double.toString(target) : model.classes().get((int) target);
  }

  private static String plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }

  /** As a JSON object. */
  Map<String, @Nullable Object> json(boolean withWindows) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("windows", count());
    json.put("target", model.targetName());
    json.put("classes", model.classes());
    OptionalDouble judged = judged();
    json.put(
        model.classes().isEmpty() ? "mae" : "accuracy",
        judged.isPresent() ? judged.getAsDouble() : null);
    if (withWindows) {
      json.put("predictions", IntStream.range(0, count()).mapToObj(this::json).toList());
    }
    return json;
  }

  private Map<String, @Nullable Object> json(int window) {
    WindowPlace place = places.get(window);
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("window", window + 1);
    json.put("subject", place.subject());
    json.put("firstLine", place.firstLine());
    json.put("lastLine", place.lastLine());
    place.lastTime().ifPresent(time -> json.put("time", time));
    List<Object> predictions = new ArrayList<>();
    for (int target = 0; target < targets; target++) {
      int at = window * targets + target;
      predictions.add(model.classes().isEmpty() ? (Object) answers[at] : (Object) predicted(at));
    }
    json.put("prediction", targets == 1 ? predictions.get(0) : predictions);
    if (targets == 1) {
      Map<String, Object> probabilities = new LinkedHashMap<>();
      for (int k = 0; k < model.classes().size(); k++) {
        probabilities.put(model.classes().get(k), answers[window * model.classes().size() + k]);
      }
      if (!probabilities.isEmpty()) {
        json.put("probabilities", probabilities);
      }
      double known = truth[window];
      if (!Double.isNaN(known)) {
        json.put("truth", model.classes().isEmpty() ? (Object) known : (Object) named(known));
      }
    }
    return json;
  }
}
