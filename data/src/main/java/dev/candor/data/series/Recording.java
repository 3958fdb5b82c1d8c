package dev.candor.data.series;

import dev.candor.core.InputException;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The rows of one subject from one file, in their order.
 *
 * <p>Neighbouring rows belong together unless a break lies between them: a gap in time, or rows
 * that were left out for what they hold. No window runs over a break, nor over a row with a missing
 * value.
 */
public final class Recording {
  private final String subject;
  private final String source;
  private final double[][] columns;
  private final double[] target;
  private final double[] times;
  private final long[] lines;
  private final boolean[] breaks;

  private Recording(
      String subject,
      String source,
      double[][] columns,
      double[] target,
      double[] times,
      long[] lines,
      boolean[] breaks) {
    this.subject = subject;
    this.source = source;
    this.columns = columns;
    this.target = target;
    this.times = times;
    this.lines = lines;
    this.breaks = breaks;
  }

  /**
   * A recording in memory, one row after the other without breaks or times.
   *
   * @param columns one for each feature, all as long as the target; NaN is a missing value
   * @param target NaN where it is missing; the number of the class where there are classes
   */
  public static Recording of(String subject, double[][] columns, double[] target) {
    for (double[] column : columns) {
      if (column.length != target.length) {
        throw InputException.of(
            "columns of subject " + subject,
            "must be as long as the target, " + target.length,
            column.length,
            "give a number for each row");
      }
    }
    int rows = target.length;
    return owning(
        subject,
        "subject " + subject,
        Arrays.stream(columns).map(double[]::clone).toArray(double[][]::new),
        target.clone(),
        new double[0],
        IntStream.range(0, rows).mapToLong(i -> i + 1L).toArray(),
        new boolean[rows]);
  }

  static Recording owning(
      String subject,
      String source,
      double[][] columns,
      double[] target,
      double[] times,
      long[] lines,
      boolean[] breaks) {
    return new Recording(subject, source, columns, target, times, lines, breaks);
  }

  /** Whose rows these are. */
  public String subject() {
    return subject;
  }

  /** The file they come from, as it was given. */
  public String source() {
    return source;
  }

  /** How many rows there are. */
  public int rows() {
    return target.length;
  }

  /** A feature's number in a row; NaN where it is missing. */
  public double value(int feature, int row) {
    return columns[feature][row];
  }

  /** One feature's numbers in all rows. */
  public double[] column(int feature) {
    return columns[feature].clone();
  }

  /** The target of a row; NaN where it is missing; the number of the class if it has classes. */
  public double target(int row) {
    return target[row];
  }

  /** The targets of all rows. */
  public double[] targets() {
    return target.clone();
  }

  /** Whether the rows have times. */
  public boolean hasTimes() {
    return times.length > 0;
  }

  /** The time of a row, in the unit of its column; milliseconds since 1970 where it holds dates. */
  public double time(int row) {
    return times[row];
  }

  /** The line of the file that a row begins at. */
  public long line(int row) {
    return lines[row];
  }

  /** Whether a break lies between a row and the one before it. */
  public boolean breaksBefore(int row) {
    return breaks[row];
  }

  /** Whether every feature of a row is present. */
  public boolean isComplete(int row) {
    for (double[] column : columns) {
      if (Double.isNaN(column[row])) {
        return false;
      }
    }
    return true;
  }

  int width() {
    return columns.length;
  }

  double[] times() {
    return times.clone();
  }

  Recording withTargets(double[] newTargets) {
    return new Recording(subject, source, columns, newTargets, times, lines, breaks);
  }

  Recording withBreaks(boolean[] newBreaks) {
    return new Recording(subject, source, columns, target, times, lines, newBreaks);
  }

  /** The same rows with other features. */
  Recording withColumns(double[][] newColumns) {
    return new Recording(subject, source, newColumns, target, times, lines, breaks);
  }

  /**
   * Some of the rows.
   *
   * @param kept ascending
   * @param parts whether what was between two kept rows parts them
   */
  Recording some(int[] kept, boolean parts) {
    boolean[] fewer = new boolean[kept.length];
    for (int i = 0; i < kept.length; i++) {
      int from = i == 0 ? 0 : kept[i - 1] + 1;
      for (int row = from; row <= kept[i]; row++) {
        fewer[i] |= breaks[row] || (parts && i > 0 && row < kept[i]);
      }
    }
    return new Recording(
        subject,
        source,
        Arrays.stream(columns)
            .map(column -> Arrays.stream(kept).mapToDouble(i -> column[i]).toArray())
            .toArray(double[][]::new),
        Arrays.stream(kept).mapToDouble(i -> target[i]).toArray(),
        times.length == 0 ? times : Arrays.stream(kept).mapToDouble(i -> times[i]).toArray(),
        Arrays.stream(kept).mapToLong(i -> lines[i]).toArray(),
        fewer);
  }

  /** The subject and the number of rows, never the numbers. */
  @Override
  public String toString() {
    return subject + ": " + rows() + " rows of " + source;
  }
}
