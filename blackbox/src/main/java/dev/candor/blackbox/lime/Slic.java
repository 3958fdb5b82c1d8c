package dev.candor.blackbox.lime;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.removal.Players;
import java.util.Arrays;

/**
 * Which pixels of an image belong together? Simple linear iterative clustering.
 *
 * <p>k-means on colour and place, each centre looking no further than twice the grid step {@code S
 * = root(pixels / segments)} around it, with {@code d^2 = colour^2 + (compactness / S)^2 place^2}.
 * Centres start on a grid, moved to the smallest gradient of their 3 x 3 neighbourhood. In the end
 * pieces that hang apart become segments of their own, and those smaller than a quarter of {@code
 * S^2} join their neighbour. Nothing is drawn: the same image gives the same segments.
 *
 * <p><b>Cost</b>: no model call; about 4 x pixels x iterations distances.
 *
 * <p><b>Not</b> where the classes of a segmentation are known: give those as {@link Players}.
 *
 * <p>Achanta, R., Shaji, A., Smith, K., Lucchi, A., Fua, P. and Süsstrunk, S. 2012. SLIC
 * superpixels compared to state-of-the-art superpixel methods. IEEE TPAMI 34 (11), 2274-2282.
 */
public final class Slic {
  private final SlicSettings settings;

  /** With these settings. */
  public Slic(SlicSettings settings) {
    this.settings = settings;
  }

  /**
   * The segments as players, named {@code segment 0} and on; every channel of a pixel belongs to
   * its segment.
   *
   * @param image {@code [channels, height, width]}, finite
   */
  public Players players(NdArray image) {
    int[] segments = segments(image);
    int[] all = new int[image.size()];
    Arrays.setAll(all, i -> segments[i % segments.length]);
    return Players.numbered("segment", all);
  }

  /**
   * The segment of each pixel, row-major, numbered from 0 in the order in which they are met.
   *
   * @param image {@code [channels, height, width]}, finite
   */
  public int[] segments(NdArray image) {
    if (image.rank() != 3 || image.size() == 0) {
      throw InputException.of(
          "image", "must be [channels, height, width] with pixels", image, "give one image");
    }
    int height = image.length(1);
    int width = image.length(2);
    double[] colour = colour(image);
    double step = Math.max(1, Math.sqrt((double) height * width / settings.segments()));
    SlicClusters clusters = new SlicClusters(colour, height, width, step, settings.compactness());
    for (int i = 0; i < settings.iterations(); i++) {
      clusters.assign();
      clusters.moveCentres();
    }
    return ConnectedSegments.of(clusters.labels(), height, width, step * step / 4);
  }

  private double[] colour(NdArray image) {
    double[] values = image.toDoubles();
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw InputException.of("image, number " + i, "must be finite", values[i], "fill the gap");
      }
      least = Math.min(least, values[i]);
      most = Math.max(most, values[i]);
    }
    if (settings.colour() == SlicColour.LAB) {
      if (image.length(0) != 3 || least < 0 || most > 1) {
        throw InputException.of(
            "image",
            "must have three channels between 0 and 1 for LAB",
            image + " between " + least + " and " + most,
            "use CHANNELS, or undo the scaling");
      }
      return CieLab.of(values);
    }
    double range = most > least ? most - least : 1;
    double from = least;
    return Arrays.stream(values).map(value -> 100 * (value - from) / range).toArray();
  }
}
