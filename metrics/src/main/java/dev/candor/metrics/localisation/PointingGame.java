package dev.candor.metrics.localisation;

import dev.candor.core.InputException;
import java.util.BitSet;

/**
 * Does the map point at the object? Whether its largest value lies on the mask, or within a
 * tolerance of it.
 *
 * <p>1 for a hit, 0 for a miss; where several components share the maximum, the share of them that
 * hit, so a map of equal values scores the mask's share of the image, as guessing does. Over images
 * it is the mean. One place only: a map may hit with all the rest wrong. Costs one look at every
 * component, with a tolerance at its disc as well.
 *
 * <p>Zhang, J. and others. 2018. Top-down neural attention by excitation backprop. International
 * Journal of Computer Vision 126, 1084-1102 (tolerance there: 15 pixels).
 *
 * @param tolerance how far from the mask a hit may lie, in components
 */
public record PointingGame(int tolerance) {
  /** Checks that the tolerance is one. */
  public PointingGame {
    if (tolerance < 0) {
      throw InputException.of("tolerance", "must be 0 or more", tolerance, "0 asks for the mask");
    }
  }

  /** On the mask itself. */
  public static PointingGame withDefaults() {
    return new PointingGame(0);
  }

  /** With this tolerance instead. */
  public PointingGame withTolerance(int components) {
    return new PointingGame(components);
  }

  /**
   * Of one image.
   *
   * @param map one number per component, in row-major order
   * @param relevant the positions of the object
   * @param columns how many components a row has
   * @throws InputException if a number is NaN, a position outside, or rows are not full
   */
  public double of(double[] map, BitSet relevant, int columns) {
    Door.inside(map, relevant);
    if (columns < 1 || map.length == 0 || map.length % columns != 0) {
      throw InputException.of(
          "columns", "must divide the number of components, " + map.length, columns, "check");
    }
    double largest = Double.NEGATIVE_INFINITY;
    int tied = 0;
    int hits = 0;
    for (int i = 0; i < map.length; i++) {
      if (map[i] > largest) {
        largest = map[i];
        tied = 0;
        hits = 0;
      }
      if (map[i] == largest) {
        tied++;
        hits += near(i, relevant, columns, map.length / columns) ? 1 : 0;
      }
    }
    return (double) hits / tied;
  }

  private boolean near(int place, BitSet relevant, int columns, int rows) {
    int row = place / columns;
    int column = place % columns;
    for (int r = Math.max(0, row - tolerance); r <= Math.min(rows - 1, row + tolerance); r++) {
      for (int c = Math.max(0, column - tolerance);
          c <= Math.min(columns - 1, column + tolerance);
          c++) {
        int squared = (r - row) * (r - row) + (c - column) * (c - column);
        if (squared <= tolerance * tolerance && relevant.get(r * columns + c)) {
          return true;
        }
      }
    }
    return false;
  }
}
