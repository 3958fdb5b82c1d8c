package dev.candor.data.image.ground;

import dev.candor.data.image.RgbImage;

/** What cells of a picture look like: their colours, and how much colours vary around them. */
final class CellLooks {
  private static final int CHANNELS = 3;
  private static final int REACH = 2;

  private final double[][] colours;
  private final double[][] deviations;

  private CellLooks(double[][] colours, double[][] deviations) {
    this.colours = colours;
    this.deviations = deviations;
  }

  /**
   * Of two sizes of a picture.
   *
   * @param cells a pixel for each cell
   * @param finer twice as many along each axis
   */
  static CellLooks of(RgbImage cells, RgbImage finer) {
    int side = cells.width();
    double[][] around = deviations(finer);
    double[][] deviations = new double[side * side][CHANNELS];
    for (int i = 0; i < around.length; i++) {
      int cell = i / (2 * side) / 2 * side + i % (2 * side) / 2;
      for (int c = 0; c < CHANNELS; c++) {
        deviations[cell][c] += around[i][c] / 4;
      }
    }
    return new CellLooks(colours(cells), deviations);
  }

  /** The square of what the colours of two cells differ by. */
  double colours(int i, int j) {
    return apart(colours[i], colours[j]);
  }

  /** The square of what the deviations around two cells differ by. */
  double deviations(int i, int j) {
    return apart(deviations[i], deviations[j]);
  }

  private static double apart(double[] a, double[] b) {
    double sum = 0;
    for (int c = 0; c < CHANNELS; c++) {
      sum += (a[c] - b[c]) * (a[c] - b[c]);
    }
    return sum;
  }

  private static double[][] colours(RgbImage picture) {
    double[][] colours = new double[picture.height() * picture.width()][];
    for (int i = 0; i < colours.length; i++) {
      int row = i / picture.width();
      int column = i % picture.width();
      LabColour colour =
          LabColour.of(
              picture.at(row, column, 0), picture.at(row, column, 1), picture.at(row, column, 2));
      colours[i] = new double[] {colour.light(), colour.red(), colour.yellow()};
    }
    return colours;
  }

  /** In the window of five by five around each pixel, cut off at the edge. */
  private static double[][] deviations(RgbImage picture) {
    int side = picture.width();
    double[][] colours = colours(picture);
    double[][] deviations = new double[colours.length][CHANNELS];
    for (int i = 0; i < colours.length; i++) {
      int row = i / side;
      int column = i % side;
      for (int c = 0; c < CHANNELS; c++) {
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int y = Math.max(0, row - REACH); y <= Math.min(side - 1, row + REACH); y++) {
          for (int x = Math.max(0, column - REACH); x <= Math.min(side - 1, column + REACH); x++) {
            double value = colours[y * side + x][c];
            sum += value;
            squares += value * value;
            count++;
          }
        }
        double mean = sum / count;
        deviations[i][c] = Math.sqrt(Math.max(0, squares / count - mean * mean));
      }
    }
    return deviations;
  }
}
