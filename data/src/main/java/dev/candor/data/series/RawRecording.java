package dev.candor.data.series;

import dev.candor.core.InputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The rows of one subject while its file is read; all columns that may go in. */
final class RawRecording {
  private static final int FIRST_ROWS = 64;

  private final String subject;
  private final List<double[]> rows = new ArrayList<>();
  private final List<String> targets = new ArrayList<>();
  private double[] times = new double[FIRST_ROWS];
  private long[] lines = new long[FIRST_ROWS];

  RawRecording(String subject) {
    this.subject = subject;
  }

  void add(Path file, long line, double time, double[] values, String target) {
    int row = rows.size();
    if (row > 0 && time < times[row - 1]) {
      throw InputException.at(
          file,
          line,
          "time must not go backwards, here for " + subject + " from line " + lines[row - 1],
          time + " after " + times[row - 1],
          "sort the rows, or name the column that says whose they are");
    }
    if (row == times.length) {
      times = Arrays.copyOf(times, 2 * row);
      lines = Arrays.copyOf(lines, 2 * row);
    }
    times[row] = time;
    lines[row] = line;
    rows.add(values);
    targets.add(target);
  }

  String subject() {
    return subject;
  }

  int rows() {
    return rows.size();
  }

  List<String> targets() {
    return targets;
  }

  double[] times() {
    return Arrays.copyOf(times, rows.size());
  }

  long[] lines() {
    return Arrays.copyOf(lines, rows.size());
  }

  /** The columns at these places among the candidates. */
  double[][] columns(int[] places) {
    double[][] columns = new double[places.length][rows.size()];
    for (int row = 0; row < rows.size(); row++) {
      double[] values = rows.get(row);
      for (int i = 0; i < places.length; i++) {
        columns[i][row] = values[places[i]];
      }
    }
    return columns;
  }
}
