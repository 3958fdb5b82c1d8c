package dev.candor.report.heat;

import dev.candor.core.InputException;

/**
 * What is left of a picture when the patches that count little are left out? Every pixel of a patch
 * whose importance lies below the threshold gets one colour, as a network sees it that was given
 * the rest alone. Cost: linear in the pixels.
 *
 * @param threshold patches with less importance are left out; 0 leaves out none
 * @param rgb the colour they get, as 0xRRGGBB
 */
public record Masking(double threshold, int rgb) {
  /** The mean colour of ImageNet's pictures, (124, 116, 104): 0 for a network after scaling. */
  public static final int IMAGENET_MEAN = 0x7c7468;

  /** Checks the settings. */
  public Masking {
    if (!Double.isFinite(threshold)) {
      throw InputException.of(
          "threshold of a masking", "must be finite", threshold, "take a share's quantile");
    }
    if (rgb < 0 || rgb > 0xffffff) {
      throw InputException.of(
          "colour of a masking", "must be 0x000000 to 0xffffff", rgb, "give 0xRRGGBB");
    }
  }

  /** Below a threshold, painted in the mean colour of ImageNet. */
  public static Masking below(double threshold) {
    return new Masking(threshold, IMAGENET_MEAN);
  }

  /** With another colour for what is left out. */
  public Masking withColour(int other) {
    return new Masking(threshold, other);
  }

  /** Whether a patch of this importance is left out. */
  public boolean leavesOut(double importance) {
    return importance < threshold;
  }

  /** The share of a map's patches that are left out. */
  public double share(HeatMap importance) {
    int out = 0;
    for (int i = 0; i < importance.rows() * importance.columns(); i++) {
      out += leavesOut(importance.at(i / importance.columns(), i % importance.columns())) ? 1 : 0;
    }
    return out / (double) (importance.rows() * importance.columns());
  }

  /**
   * The picture without them.
   *
   * @param importance one number for each patch
   * @throws InputException if the map is finer than the picture
   */
  public Picture of(Picture picture, HeatMap importance) {
    Patches patches = Patches.over(picture, importance);
    return picture.recoloured(
        (pixel, colour) -> leavesOut(patches.importance(pixel)) ? rgb : colour);
  }
}
