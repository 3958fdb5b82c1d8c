package dev.candor.data.series;

import dev.candor.core.InputException;
import dev.candor.data.table.FieldText;
import dev.candor.data.table.RowReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** The rows of one file, as they are read, parted by subject. Changes while it is used. */
final class FileRows implements RowReader.Sink {
  private static final int[] FIRST_MOMENT = {1970, 1, 1, 0, 0, 0};

  private final Path file;
  private final String fileSubject;
  private final SeriesSettings settings;
  private final FieldText text;
  private final List<String> expected;
  private final boolean trained;
  private final Predicate<String> counts;
  private final Map<String, RawRecording> recordings = new LinkedHashMap<>();
  private SeriesColumns columns;
  private ColumnUse[] uses = {};
  private boolean[] counted = {};
  private int broken;
  private long firstBroken;

  /**
   * @param expected the header of the files before, or nothing
   * @param trained whether a model is there already, which answers without the target
   * @param counts whether the numbers of a column count; what is no number in others is missing
   */
  FileRows(
      Path file,
      String fileSubject,
      SeriesSettings settings,
      List<String> expected,
      boolean trained,
      Predicate<String> counts) {
    this.file = file;
    this.fileSubject = fileSubject;
    this.settings = settings;
    this.text = new FieldText(settings.missingWords());
    this.expected = expected;
    this.trained = trained;
    this.counts = counts;
    this.columns = new SeriesColumns(List.of(), List.of(), 0, -1, List.of());
  }

  SeriesColumns columns() {
    return columns;
  }

  ColumnUse[] uses() {
    return uses.clone();
  }

  Map<String, RawRecording> recordings() {
    return recordings;
  }

  /** How many rows of another width were skipped. */
  int broken() {
    return broken;
  }

  long firstBroken() {
    return firstBroken;
  }

  @Override
  public void header(List<String> names) {
    if (!expected.isEmpty() && !expected.equals(names)) {
      throw InputException.at(
          file,
          1,
          "must have the columns of the first file, " + expected,
          names,
          "give files of one kind");
    }
    columns = SeriesColumns.of(file, names, settings, trained);
    uses = new ColumnUse[columns.candidates().size()];
    Arrays.fill(uses, ColumnUse.UNKNOWN);
    counted = new boolean[uses.length];
    for (int i = 0; i < counted.length; i++) {
      counted[i] = counts.test(name(i));
    }
  }

  @Override
  public void otherWidth(long line, int fields) {
    if (settings.broken() == BrokenRows.REFUSE) {
      throw InputException.at(
          file,
          line,
          "must have as many fields as the header, " + columns.names().size(),
          fields,
          "mend the row, or skip such rows");
    }
    firstBroken = broken == 0 ? line : firstBroken;
    broken++;
  }

  @Override
  public void row(long line, List<String> fields) {
    RawRecording recording = recordings.computeIfAbsent(subject(line, fields), RawRecording::new);
    double[] values = new double[columns.candidates().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = feature(i, line, fields);
    }
    String target = columns.target() < 0 ? "" : fields.get(columns.target());
    double time = columns.time().size() == 0 ? 0 : time(line, fields);
    recording.add(file, line, time, values, text.isMissing(target) ? "" : target);
  }

  private String subject(long line, List<String> fields) {
    if (columns.subject() < 0) {
      return fileSubject;
    }
    String subject = fields.get(columns.subject());
    if (text.isMissing(subject)) {
      throw InputException.at(
          file, line, "must say whose row it is", subject, "fill " + settings.subject().orElse(""));
    }
    return subject;
  }

  private double feature(int i, long line, List<String> fields) {
    String field = fields.get(columns.candidates().get(i));
    if (uses[i] == ColumnUse.TEXT || text.isMissing(field)) {
      return Double.NaN;
    }
    double value = FieldText.number(field);
    if (Double.isFinite(value)) {
      uses[i] = ColumnUse.NUMBERS;
      return value;
    }
    if (!counted[i] && (uses[i] == ColumnUse.NUMBERS || Double.isInfinite(value))) {
      return Double.NaN;
    }
    boolean named = counted[i] && !settings.features().isEmpty();
    if (uses[i] == ColumnUse.NUMBERS || named || Double.isInfinite(value)) {
      throw InputException.at(
          file,
          line,
          "must hold a finite number in column " + name(i),
          field,
          "mend the value, name it as missing, or ignore the column");
    }
    uses[i] = ColumnUse.TEXT;
    return Double.NaN;
  }

  private String name(int i) {
    return columns.names().get(columns.candidates().get(i));
  }

  private double time(long line, List<String> fields) {
    List<Integer> places = columns.time();
    if (places.size() > 1) {
      return ofParts(line, fields);
    }
    String field = fields.get(places.get(0));
    double number = FieldText.number(field);
    if (Double.isFinite(number)) {
      return number;
    }
    OptionalLong moment = FieldText.moment(field);
    if (moment.isEmpty()) {
      throw InputException.at(
          file,
          line,
          "must hold a number or a date in time column " + settings.time().get(0),
          field,
          "mend the time or leave the row out");
    }
    return moment.getAsLong();
  }

  private double ofParts(long line, List<String> fields) {
    int[] parts = FIRST_MOMENT.clone();
    List<String> found = new ArrayList<>();
    for (int i = 0; i < columns.time().size(); i++) {
      String field = fields.get(columns.time().get(i));
      found.add(field);
      double number = FieldText.number(field);
      parts[i] = Math.rint(number) == number ? (int) number : -1;
    }
    String written =
        String.format(
            java.util.Locale.ROOT,
            "%04d-%02d-%02d %02d:%02d:%02d",
            parts[0],
            parts[1],
            parts[2],
            parts[3],
            parts[4],
            parts[5]);
    OptionalLong moment = FieldText.moment(written);
    if (moment.isEmpty()) {
      throw InputException.at(
          file, line, "must hold a moment in " + settings.time(), found, "mend the time");
    }
    return moment.getAsLong();
  }
}
