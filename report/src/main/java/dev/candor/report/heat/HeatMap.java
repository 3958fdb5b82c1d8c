package dev.candor.report.heat;

import dev.candor.core.InputException;
import java.util.Arrays;

/**
 * What mattered where: one number for each cell of a grid that is laid over a picture. The grid may
 * be coarser than the picture. Never changed after it is made.
 */
public final class HeatMap {
  private final int rows;
  private final int columns;
  private final double[] values;

  private HeatMap(double[] values, int rows, int columns) {
    this.rows = rows;
    this.columns = columns;
    this.values = values;
  }

  /**
   * Copies the values, row by row.
   *
   * @throws InputException if there is not one for each cell, or one is not finite
   */
  public static HeatMap of(double[] values, int rows, int columns) {
    if (rows < 1 || columns < 1 || values.length != (long) rows * columns) {
      throw InputException.of(
          "map",
          "must have one value for each of its cells",
          values.length + " values for " + rows + "x" + columns,
          "give rows x columns values");
    }
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw InputException.of(
            "map", "must be finite", values[i] + " at " + i, "explain the input again");
      }
    }
    return new HeatMap(values.clone(), rows, columns);
  }

  /**
   * The sum over channels of what was given to each channel of each pixel: completeness is kept.
   *
   * @param values channel by channel, each row by row
   */
  public static HeatMap ofChannels(double[] values, int channels, int rows, int columns) {
    long cells = (long) rows * columns;
    if (channels < 1 || values.length != channels * cells) {
      throw InputException.of(
          "map",
          "must have one value for each channel and cell",
          values.length + " values for " + channels + "x" + rows + "x" + columns,
          "give channels x rows x columns values");
    }
    double[] sums = new double[(int) cells];
    for (int i = 0; i < values.length; i++) {
      sums[i % sums.length] += values[i];
    }
    return of(sums, rows, columns);
  }

  /** Cells from top to bottom. */
  public int rows() {
    return rows;
  }

  /** Cells from left to right. */
  public int columns() {
    return columns;
  }

  /** The value of a cell. */
  public double at(int row, int column) {
    return values[
        java.util.Objects.checkIndex(row, rows) * columns
            + java.util.Objects.checkIndex(column, columns)];
  }

  /** Whether anything speaks against the target. */
  public boolean isSigned() {
    return Arrays.stream(values).anyMatch(value -> value < 0);
  }

  /** The smallest value, with its sign. */
  public double least() {
    return Arrays.stream(values).min().orElse(0);
  }

  /** The largest absolute value. */
  public double largest() {
    return Arrays.stream(values).map(Math::abs).max().orElse(0);
  }

  /**
   * The absolute value that a share of the cells does not exceed; the largest where that is 0, so
   * that a map of few points is not drawn as nothing.
   */
  double bound(double share) {
    double[] sizes = Arrays.stream(values).map(Math::abs).sorted().toArray();
    double bound = sizes[Math.max(0, (int) Math.ceil(share * sizes.length) - 1)];
    return bound > 0 ? bound : sizes[sizes.length - 1];
  }

  /**
   * The map on a finer grid: along straight lines between the middles of its cells, and equal
   * beyond the outermost ones, as torch interpolates with {@code align_corners=False}.
   */
  public HeatMap resized(int newRows, int newColumns) {
    if (newRows == rows && newColumns == columns) {
      return this;
    }
    double[] fine = new double[Math.multiplyExact(newRows, newColumns)];
    for (int row = 0; row < newRows; row++) {
      double y = middle(row, rows, newRows);
      int above = (int) y;
      int below = Math.min(rows - 1, above + 1);
      for (int column = 0; column < newColumns; column++) {
        double x = middle(column, columns, newColumns);
        int left = (int) x;
        int right = Math.min(columns - 1, left + 1);
        double upper = mixed(at(above, left), at(above, right), x - left);
        double lower = mixed(at(below, left), at(below, right), x - left);
        fine[row * newColumns + column] = mixed(upper, lower, y - above);
      }
    }
    return new HeatMap(fine, newRows, newColumns);
  }

  private static double middle(int cell, int from, int to) {
    double at = (cell + .5) * from / to - .5;
    return Math.min(from - 1, Math.max(0, at));
  }

  private static double mixed(double one, double other, double share) {
    return one + share * (other - one);
  }

  /** Where the map lies, in words, for those who do not see it. */
  public String finding() {
    double total = Arrays.stream(values).map(Math::abs).sum();
    if (total == 0) {
      return "every value is 0";
    }
    int peak = 0;
    for (int i = 0; i < values.length; i++) {
      peak = Math.abs(values[i]) > Math.abs(values[peak]) ? i : peak;
    }
    String sign = isSigned() ? (values[peak] > 0 ? ", for it" : ", against it") : "";
    double[] sizes = Arrays.stream(values).map(Math::abs).sorted().toArray();
    int cells = 0;
    double sum = 0;
    while (sum < total / 2) {
      sum += sizes[sizes.length - 1 - cells];
      cells++;
    }
    return "the largest value lies "
        + place(peak / columns, rows, "at the top", "half way down", "at the bottom")
        + ", "
        + place(peak % columns, columns, "on the left", "in the middle", "on the right")
        + sign
        + "; half of the total lies in "
        + dev.candor.report.chart.Figures.percent((double) cells / values.length)
        + " of the map";
  }

  private static String place(int at, int of, String low, String middle, String high) {
    double share = (at + .5) / of;
    return share < 1 / 3. ? low : share > 2 / 3. ? high : middle;
  }
}
