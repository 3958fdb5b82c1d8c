package dev.candor.metrics.localisation;

import dev.candor.core.InputException;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a map belongs to its image? Each map minus the mean map over the images: {@code b_i^j =
 * a_i^j - sum_l a_i^l / T}.
 *
 * <p>Photographs have their object in the middle, so a map that is bright there agrees with any
 * mask without a look at the image. What is left when the mean map is taken away cannot: a map that
 * is the same for every image leaves 0 everywhere, whose {@link Auroc} is .5. Judge it by measures
 * that ask for the order alone: it has both signs, and no scale.
 *
 * <p>It makes no difference to the order whether an image's own map counts in the mean: {@code a -
 * mean of all = (1 - 1 / T) (a - mean of the others)}. It asks for more than is just where objects
 * really lie in one place: the part of a true map that all images share is taken away as well. No
 * model calls; memory of one copy of the maps.
 */
public final class ImageSpecificPart {
  private ImageSpecificPart() {}

  /**
   * Of the maps of some images, in their order.
   *
   * @param maps one number per component; two images or more
   * @throws InputException if there are fewer, their lengths differ or a number is NaN
   */
  public static List<double[]> of(List<double[]> maps) {
    if (maps.size() < 2) {
      throw InputException.of(
          "maps", "must be two or more, to have a mean", maps.size(), "explain more images");
    }
    double[] first = maps.get(0);
    double[] shift = new double[first.length];
    for (int image = 0; image < maps.size(); image++) {
      double[] map = maps.get(image);
      if (map.length != first.length) {
        throw InputException.of(
            "map " + image, "must have the length of map 0, " + first.length, map.length, "check");
      }
      Door.numbers("map " + image, map);
      for (int i = 0; i < shift.length; i++) {
        // from the first map on, so that equal maps leave exactly 0
        shift[i] += map[i] - first[i];
      }
    }
    List<double[]> parts = new ArrayList<>(maps.size());
    for (double[] map : maps) {
      double[] part = new double[first.length];
      for (int i = 0; i < part.length; i++) {
        part[i] = map[i] - first[i] - shift[i] / maps.size();
      }
      parts.add(part);
    }
    return parts;
  }
}
