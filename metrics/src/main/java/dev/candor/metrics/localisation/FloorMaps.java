package dev.candor.metrics.localisation;

import dev.candor.core.InputException;
import dev.candor.metrics.measure.Draws;
import java.util.Arrays;
import java.util.List;

/**
 * Maps that look at no image, to be printed beside those that claim to: a method that does not beat
 * them has shown nothing.
 */
public final class FloorMaps {
  private FloorMaps() {}

  /** The same value everywhere: 0 is the darkest map, 0.5 the one that says nothing. */
  public static double[] constant(int components, double value) {
    double[] map = new double[components];
    Arrays.fill(map, value);
    return map;
  }

  /**
   * Numbers drawn evenly from 0 to 1, other ones for every image.
   *
   * @param image which image's
   */
  public static double[] random(int components, long seed, int image) {
    Draws draws = Draws.of(seed, image);
    double[] map = new double[components];
    for (int i = 0; i < components; i++) {
      map[i] = draws.uniform(0, 1);
    }
    return map;
  }

  /**
   * A bump in the middle: {@code exp(-((r - r0)^2 / (2 (rows / 4)^2) + (c - c0)^2 / (2 (columns /
   * 4)^2)))}, largest 1 or near it. Photographs have their object in the middle; this is the floor
   * that is hard to beat.
   */
  public static double[] centredGaussian(int rows, int columns) {
    double[] map = new double[Math.multiplyExact(rows, columns)];
    for (int i = 0; i < map.length; i++) {
      int row = i / columns;
      int column = i % columns;
      double down = (row - (rows - 1) / 2.0) / (rows / 4.0);
      double across = (column - (columns - 1) / 2.0) / (columns / 4.0);
      map[i] = Math.exp(-(down * down + across * across) / 2);
    }
    return map;
  }

  /**
   * The mean of a method's own maps over images: what is left when it may not look at the image.
   *
   * @throws InputException if there are none or their lengths differ
   */
  public static double[] meanOf(List<double[]> maps) {
    if (maps.isEmpty()) {
      throw InputException.of("maps", "must be one or more", 0, "explain an image first");
    }
    double[] mean = new double[maps.get(0).length];
    for (int image = 0; image < maps.size(); image++) {
      double[] map = maps.get(image);
      if (map.length != mean.length) {
        throw InputException.of(
            "map " + image, "must have the length of map 0, " + mean.length, map.length, "check");
      }
      for (int i = 0; i < mean.length; i++) {
        mean[i] += map[i] / maps.size();
      }
    }
    return mean;
  }
}
