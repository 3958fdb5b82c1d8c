package dev.candor.metrics.localisation;

/**
 * How far is a map from the mask? The mean absolute difference, on patches.
 *
 * <p>{@code d = sum_i |m_i - a_i| / N} with a_i from 0 to 1 the map and m_i the share of foreground
 * pixels in patch i; over several images the mean of their d. 0 to 1, lower is better.
 *
 * <p>It is not free of scale and rewards dark maps where the foreground is small: print the {@link
 * FloorMaps} and {@link Auroc} beside it. Pixel maps go through {@link PatchMeans} first.
 *
 * <p>"What is Important? Internal Interpretability of Models Processing Data with Inherent
 * Structure", OpenReview qr8leFAPrd, equation 1.
 */
public final class SegmentationDifference {
  private SegmentationDifference() {}

  /**
   * Of one image.
   *
   * @param map one number per component
   * @param mask the share of each component that is foreground, 0 to 1
   * @throws dev.candor.core.InputException if the lengths differ, a number is NaN or a share is not
   *     one
   */
  public static double of(double[] map, double[] mask) {
    Door.sameLength(map, mask);
    double sum = 0;
    for (int i = 0; i < map.length; i++) {
      sum += Math.abs(mask[i] - map[i]);
    }
    return sum / map.length;
  }
}
