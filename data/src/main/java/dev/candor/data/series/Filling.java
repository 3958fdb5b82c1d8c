package dev.candor.data.series;

/** Fills missing values by those before them. */
final class Filling {
  private Filling() {}

  /** Fills in place, and gives how many were filled. */
  static int carry(double[][] columns, boolean[] breaks, int longest) {
    int filled = 0;
    for (double[] column : columns) {
      int since = 0;
      for (int row = 1; row < column.length; row++) {
        if (!Double.isNaN(column[row])) {
          since = 0;
        } else if (!breaks[row] && since < longest && !Double.isNaN(column[row - 1])) {
          column[row] = column[row - 1];
          since++;
          filled++;
        }
      }
    }
    return filled;
  }
}
