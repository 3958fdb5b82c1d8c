package dev.candor.cli.reproduce.actif;

import dev.candor.core.InputException;
import dev.candor.data.series.Recording;
import dev.candor.data.series.Series;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Recordings of the same hours as one series: the features of all of them side by side, the target
 * of the first. Each month is a subject, so that months can be kept apart as people are.
 */
final class SideBySide {
  private SideBySide() {}

  /**
   * One of them.
   *
   * @param name what its features' names begin with
   * @param series of one recording with times
   */
  record Part(String name, Series series) {}

  /** All of them, parted by months. */
  static Series byMonth(List<Part> parts) {
    if (parts.isEmpty()) {
      throw InputException.of("--data", "must hold the files of the study", "none", "fetch them");
    }
    Recording first = recording(parts.get(0));
    List<String> names = new ArrayList<>();
    List<double[]> columns = new ArrayList<>();
    for (Part part : parts) {
      Recording recording = recording(part);
      requireSameHours(first, recording, part.name());
      for (int f = 0; f < part.series().features().size(); f++) {
        names.add(part.name() + " " + part.series().features().get(f));
        columns.add(recording.column(f));
      }
    }
    List<Recording> months = new ArrayList<>();
    for (int from = 0; from < first.rows(); ) {
      String month = month(first, from);
      int to = from + 1;
      while (to < first.rows() && month(first, to).equals(month)) {
        to++;
      }
      int begin = from;
      int end = to;
      months.add(
          Recording.of(
              month,
              columns.stream()
                  .map(column -> Arrays.copyOfRange(column, begin, end))
                  .toArray(double[][]::new),
              Arrays.copyOfRange(first.targets(), begin, end)));
      from = to;
    }
    String target = parts.get(0).name() + " " + parts.get(0).series().target();
    return Series.of(names, target + " later", months);
  }

  private static Recording recording(Part part) {
    if (part.series().recordings().size() != 1) {
      throw InputException.of(
          part.name(), "must be one recording", part.series().recordings().size(), "part it");
    }
    return part.series().recordings().get(0);
  }

  private static void requireSameHours(Recording first, Recording other, String name) {
    boolean same = first.rows() == other.rows() && first.hasTimes() && other.hasTimes();
    for (int row = 0; same && row < first.rows(); row++) {
      same = first.time(row) == other.time(row);
    }
    if (!same) {
      throw InputException.of(
          name, "must have the hours of the first, " + first.rows(), other.rows(), "check it");
    }
  }

  private static String month(Recording recording, int row) {
    Instant time = Instant.ofEpochMilli((long) recording.time(row));
    return YearMonth.from(time.atZone(ZoneOffset.UTC)).toString();
  }
}
