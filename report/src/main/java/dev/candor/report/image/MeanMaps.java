package dev.candor.report.image;

import dev.candor.core.InputException;
import dev.candor.report.heat.HeatMap;
import java.util.List;

/**
 * Where does a network look on the average? Mean maps over the test images, and beside them a
 * centred Gaussian: a mean map that resembles it, and classes that resemble each other, speak of
 * habit.
 *
 * @param images how many images the overall mean is of
 * @param overall the mean over all of them
 * @param classes the mean over the images of each class, in the order of the classes
 * @param centre the centred Gaussian on the same grid
 */
public record MeanMaps(int images, HeatMap overall, List<OfClass> classes, HeatMap centre) {
  /**
   * The mean map of a class.
   *
   * @param name the class
   * @param images how many of its images it is the mean of
   * @param map the mean
   */
  public record OfClass(String name, int images, HeatMap map) {}

  private static final double ROUNDING = 1e-6;

  /** Checks that all maps are of one grid and from 0 to 1. */
  public MeanMaps {
    classes = List.copyOf(classes);
    check("mean map", overall, overall);
    check("centred Gaussian", centre, overall);
    for (OfClass one : classes) {
      check("mean map of " + one.name(), one.map(), overall);
    }
  }

  private static void check(String what, HeatMap map, HeatMap like) {
    boolean sameGrid = map.rows() == like.rows() && map.columns() == like.columns();
    if (!sameGrid || map.isSigned() || map.largest() > 1 + ROUNDING) {
      throw InputException.of(
          what,
          "must be from 0 to 1 on a grid of " + like.rows() + "x" + like.columns(),
          map.rows() + "x" + map.columns() + " up to " + map.largest(),
          "average the network's own maps");
    }
  }
}
