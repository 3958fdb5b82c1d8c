package dev.candor.data.series;

import dev.candor.core.InputException;
import dev.candor.data.table.FieldText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Makes recordings of what was read, and counts what it did. Changes while it is used. */
final class Assembly {
  static final int MOST_CLASSES = 1_000;

  private final SeriesSettings settings;
  private final Map<String, Integer> classes = new HashMap<>();
  private int gaps;
  private int missing;
  private int filled;
  private int repeated;
  private int rows;
  private int withoutTarget;

  Assembly(SeriesSettings settings, List<String> classes) {
    this.settings = settings;
    classes.forEach(name -> this.classes.put(name, this.classes.size()));
  }

  Recording recording(Path file, RawRecording raw, int[] places) {
    double[] times = settings.time().isEmpty() ? new double[0] : raw.times();
    double[] targets = targets(file, raw);
    Recording all =
        Recording.owning(
            raw.subject(),
            file.toString(),
            raw.columns(places),
            targets,
            times,
            raw.lines(),
            new boolean[raw.rows()]);
    int[] distinct = Duplicates.firstRows(all);
    repeated += all.rows() - distinct.length;
    Recording kept =
        settings.repeated() == RepeatedRows.DROP && distinct.length < all.rows()
            ? all.some(distinct, false)
            : all;
    return mended(kept);
  }

  private Recording mended(Recording recording) {
    int features = recording.width();
    boolean[] breaks =
        recording.hasTimes()
            ? RecordedTimes.breaks(recording.times(), settings.gap())
            : new boolean[recording.rows()];
    double[][] columns = new double[features][];
    for (int f = 0; f < features; f++) {
      columns[f] = recording.column(f);
    }
    for (int row = 0; row < recording.rows(); row++) {
      gaps += breaks[row] ? 1 : 0;
      withoutTarget += Double.isNaN(recording.target(row)) ? 1 : 0;
      for (double[] column : columns) {
        missing += Double.isNaN(column[row]) ? 1 : 0;
      }
    }
    if (settings.missing() instanceof Missing.CarryForward carry) {
      filled += Filling.carry(columns, breaks, carry.rows());
    }
    rows += recording.rows();
    return recording.withColumns(columns).withBreaks(breaks);
  }

  private double[] targets(Path file, RawRecording raw) {
    return IntStream.range(0, raw.rows()).mapToDouble(row -> target(file, raw, row)).toArray();
  }

  private double target(Path file, RawRecording raw, int row) {
    String text = raw.targets().get(row);
    if (text.isEmpty()) {
      return Double.NaN;
    }
    if (!classes.isEmpty()) {
      Integer place = classes.get(text);
      return place == null ? Double.NaN : place;
    }
    double value = FieldText.number(text);
    if (!Double.isFinite(value)) {
      throw InputException.at(
          file,
          raw.lines()[row],
          "must hold a finite number in target " + settings.target(),
          text,
          "mend the value, or say that the target is a class");
    }
    return value;
  }

  /** What was done, a sentence each. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (repeated > 0) {
      String what = settings.repeated() == RepeatedRows.DROP ? "left out" : "kept";
      notes.add(repeated + " rows that repeat an earlier one of their recording " + what);
    }
    if (gaps > 0) {
      notes.add(gaps + " gaps in time part the recordings");
    }
    if (missing > 0) {
      String still = settings.missing() instanceof Missing.CarryForward ? "the rest" : "they";
      notes.add(
          missing
              + " missing values in "
              + rows
              + " rows, "
              + filled
              + " filled with the value before; "
              + still
              + " part the recordings");
    }
    if (withoutTarget > 0) {
      notes.add(withoutTarget + " rows without a target, which no window predicts");
    }
    return notes;
  }
}
