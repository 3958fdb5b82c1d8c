package dev.candor.metrics.localisation;

import dev.candor.core.InputException;
import java.util.Arrays;

/**
 * What is a pixel map worth on patches? The mean over each p x p patch, so that maps of pixels and
 * maps of patches are judged on the same grid; of a mask it is the share of foreground pixels.
 */
public final class PatchMeans {
  private PatchMeans() {}

  /**
   * Of a map in row-major order; the patches come in row-major order too.
   *
   * @param rows of pixels
   * @param columns of pixels
   * @param patch side of a patch in pixels; must divide both
   * @throws InputException if the map has another size or the patch does not divide it
   */
  public static double[] of(double[] map, int rows, int columns, int patch) {
    if ((long) rows * columns != map.length) {
      throw InputException.of(
          "map", "must hold " + rows + " x " + columns + " pixels", map.length, "check its shape");
    }
    if (patch < 1 || rows % patch != 0 || columns % patch != 0) {
      throw InputException.of(
          "patch", "must divide " + rows + " and " + columns, patch, "choose another side");
    }
    int across = columns / patch;
    double[] means = new double[rows / patch * across];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        means[row / patch * across + column / patch] += map[row * columns + column];
      }
    }
    for (int i = 0; i < means.length; i++) {
      means[i] /= (double) patch * patch;
    }
    return means;
  }

  /**
   * Divided by the map's own maximum, as maps of other methods are before they are held against a
   * mask; unchanged where nothing is above 0.
   */
  public static double[] byOwnMaximum(double[] map) {
    double largest = Arrays.stream(map).max().orElse(0);
    return largest > 0 ? Arrays.stream(map).map(v -> v / largest).toArray() : map.clone();
  }
}
