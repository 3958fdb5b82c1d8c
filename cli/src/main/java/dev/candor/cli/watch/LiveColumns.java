package dev.candor.cli.watch;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.candor.core.InputException;
import dev.candor.core.Spelling;
import dev.candor.data.series.PastTarget;
import dev.candor.data.series.SeriesSettings;
import dev.candor.data.table.FieldText;
import dev.candor.design.actif.model.SeriesModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/** Which field of a line is what, and what it says. */
final class LiveColumns {
  private static final char[] SEPARATORS = {',', ';', '\t', '|'};

  private final Path source;
  private final SeriesSettings settings;
  private final FieldText text;
  private final char separator;
  private final List<String> names;
  private final List<Integer> features;
  private final List<Integer> time;
  private final int subject;
  private final boolean named;

  private LiveColumns(
      Path source, SeriesModel model, char separator, List<String> names, long line) {
    this.source = source;
    this.settings = model.settings();
    this.text = new FieldText(settings.missingWords());
    this.separator = separator;
    this.names = names;
    this.subject = settings.subject().map(name -> place(name, line)).orElse(-1);
    this.time = settings.time().stream().map(name -> place(name, line)).toList();
    List<String> own = columns(model);
    this.named = !own.isEmpty();
    this.features =
        named ? own.stream().map(name -> place(name, line)).toList() : others(names, settings);
  }

  /** The columns by a line of names. */
  static LiveColumns named(Path source, SeriesModel model, Line header) {
    char separator = separator(header.text());
    List<String> names = new ArrayList<>();
    for (String name : fields(source, header, separator)) {
      if (names.contains(name)) {
        throw InputException.at(
            source, header.number(), "must name every column once", name, "rename one of them");
      }
      names.add(name);
    }
    return new LiveColumns(source, model, separator, names, header.number());
  }

  /** The model's own columns in their order: subject, time, features. */
  static LiveColumns unnamed(Path source, SeriesModel model, Line first) {
    List<String> names = new ArrayList<>();
    model.settings().subject().ifPresent(names::add);
    names.addAll(model.settings().time());
    List<String> own = columns(model);
    if (own.isEmpty()) {
      throw InputException.at(
          source,
          first.number(),
          "must begin with the names of the columns for a model whose features are made of others",
          "--no-header",
          "leave it out, and send the names first");
    }
    names.addAll(own);
    return new LiveColumns(source, model, separator(first.text()), names, first.number());
  }

  /** The columns that a model reads; none where a recipe finds them itself. */
  private static List<String> columns(SeriesModel model) {
    if (model.preparation().recipe().isEmpty()) {
      return model.features();
    }
    List<String> named = new ArrayList<>(model.settings().features());
    if (!named.isEmpty() && model.settings().past() == PastTarget.FEATURE) {
      named.add(model.settings().target());
    }
    return named;
  }

  private static List<Integer> others(List<String> names, SeriesSettings settings) {
    Set<String> taken = new HashSet<>(settings.ignored());
    taken.addAll(settings.time());
    taken.add(settings.target());
    settings.subject().ifPresent(taken::add);
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (!taken.contains(names.get(i))) {
        places.add(i);
      }
    }
    return List.copyOf(places);
  }

  private int place(String name, long line) {
    int place = names.indexOf(name);
    if (place < 0) {
      throw InputException.at(
          source,
          line,
          "must have a column " + name,
          names,
          Spelling.nearest(name, names)
              .map(nearest -> "did you mean " + nearest + "?")
              .orElse("send the names of the columns first, or give --no-header"));
    }
    return place;
  }

  /** The one that parts the line into the most fields. */
  private static char separator(String line) {
    char best = SEPARATORS[0];
    long most = 0;
    for (char candidate : SEPARATORS) {
      long count = line.chars().filter(c -> c == candidate).count();
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }

  private static List<String> fields(Path source, Line line, char separator) {
    if (line.text().indexOf('"') < 0 && line.text().indexOf('\r') < 0) {
      return unquoted(line.text(), separator);
    }
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowUnclosedQuote(false)
            .ofCsvRecord(line.text())) {
      List<String> fields = new ArrayList<>();
      for (CsvRecord row : csv) {
        for (int i = 0; i < row.getFieldCount(); i++) {
          fields.add(row.getField(i).strip());
        }
      }
      return fields;
    } catch (CsvParseException | java.io.IOException e) {
      throw new InputException(
          source + ":" + line.number() + ": is not CSV (" + e.getMessage() + "); close every quote",
          e);
    }
  }

  /** A line without quotes needs no reader of its own, whose buffers take longer than the line. */
  private static List<String> unquoted(String text, char separator) {
    List<String> fields = new ArrayList<>();
    int from = 0;
    for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, from)) {
      fields.add(text.substring(from, end).strip());
      from = end + 1;
    }
    if (!text.isEmpty()) {
      fields.add(text.substring(from).strip());
    }
    return fields;
  }

  /** The names of what goes in, in the order of a row's values. */
  List<String> features() {
    return features.stream().map(names::get).toList();
  }

  /**
   * What a line says; a value that is no number is missing.
   *
   * @param problems is told of such values
   * @throws InputException if the line cannot be read, with its number
   */
  LiveRow row(Line line, Consumer<InputException> problems) {
    List<String> fields = fields(source, line, separator);
    if (fields.size() != names.size()) {
      throw InputException.at(
          source,
          line.number(),
          "must have " + names.size() + " fields",
          fields.size(),
          "mend the line");
    }
    double[] values = new double[features.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(line, names.get(features.get(i)), fields.get(features.get(i)), problems);
    }
    String whose = subject < 0 ? "" : fields.get(subject);
    if (subject >= 0 && text.isMissing(whose)) {
      throw InputException.at(
          source, line.number(), "must say whose row it is", whose, "fill " + names.get(subject));
    }
    return new LiveRow(line.number(), whose, time(line, fields), values);
  }

  private double value(Line line, String name, String field, Consumer<InputException> problems) {
    if (text.isMissing(field)) {
      return Double.NaN;
    }
    double value = FieldText.number(field);
    if (!Double.isFinite(value) && named) {
      problems.accept(
          InputException.at(
              source,
              line.number(),
              "must hold a finite number in column " + name,
              field,
              "mend the value, or leave it empty"));
    }
    return Double.isFinite(value) ? value : Double.NaN;
  }

  private OptionalDouble time(Line line, List<String> fields) {
    if (time.isEmpty()) {
      return OptionalDouble.empty();
    }
    String written = time.size() == 1 ? fields.get(time.get(0)) : parts(fields);
    double number = time.size() == 1 ? FieldText.number(written) : Double.NaN;
    if (Double.isFinite(number)) {
      return OptionalDouble.of(number);
    }
    OptionalLong moment = FieldText.moment(written);
    if (moment.isEmpty()) {
      throw InputException.at(
          source,
          line.number(),
          "must hold a number or a date in " + String.join(", ", settings.time()),
          written,
          "mend the time");
    }
    return OptionalDouble.of((double) moment.getAsLong());
  }

  /** Year, month, day and so on as one date. */
  private String parts(List<String> fields) {
    int[] parts = {1970, 1, 1, 0, 0, 0};
    for (int i = 0; i < time.size(); i++) {
      double number = FieldText.number(fields.get(time.get(i)));
      parts[i] = Math.rint(number) == number ? (int) number : -1;
    }
    return String.format(
        java.util.Locale.ROOT,
        "%04d-%02d-%02d %02d:%02d:%02d",
        parts[0],
        parts[1],
        parts[2],
        parts[3],
        parts[4],
        parts[5]);
  }
}
