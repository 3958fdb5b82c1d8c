package dev.candor.data.image.ground;

import dev.candor.core.InputException;
import dev.candor.data.image.ImageSize;
import dev.candor.data.image.augment.Cut;

/**
 * How much each cell of a picture looks like figure, 0 to 1, and what that makes of a part of the
 * picture.
 */
public final class GroundMap {
  private final int cells;
  private final double[] values;

  /**
   * Copies the values.
   *
   * @param cells along each axis
   * @param values row-major
   */
  public GroundMap(int cells, double... values) {
    if (cells < 2 || values.length != cells * cells) {
      throw InputException.of(
          "values",
          "must be " + cells + " x " + cells + ", 2 x 2 at least",
          values.length,
          "give a value for each cell");
    }
    this.cells = cells;
    this.values = values.clone();
  }

  /** Row-major. */
  public double[] values() {
    return values.clone();
  }

  /**
   * The mean over each cell of a grid that lies over a part of the picture: between the middles of
   * cells values go in straight lines, and four places of each cell of the grid are averaged.
   *
   * @param cut the part; a mirrored one is read from right to left
   * @param picture the size of the whole picture
   * @param rows of the grid
   * @param columns of the grid
   */
  public double[] over(Cut cut, ImageSize picture, int rows, int columns) {
    double[] seen = new double[rows * columns];
    for (int row = 0; row < 2 * rows; row++) {
      double y = (cut.top() + (row + .5) / (2 * rows) * cut.size().height()) / picture.height();
      for (int column = 0; column < 2 * columns; column++) {
        double across = (column + .5) / (2 * columns);
        double share = cut.mirrored() ? 1 - across : across;
        double x = (cut.left() + share * cut.size().width()) / picture.width();
        seen[row / 2 * columns + column / 2] += at(x, y) / 4;
      }
    }
    return seen;
  }

  private double at(double x, double y) {
    double across = Math.min(cells - 1, Math.max(0, x * cells - .5));
    double down = Math.min(cells - 1, Math.max(0, y * cells - .5));
    int left = Math.min(cells - 2, (int) across);
    int top = Math.min(cells - 2, (int) down);
    double u = across - left;
    double v = down - top;
    int corner = top * cells + left;
    double upper = (1 - u) * values[corner] + u * values[corner + 1];
    double lower = (1 - u) * values[corner + cells] + u * values[corner + cells + 1];
    return (1 - v) * upper + v * lower;
  }
}
