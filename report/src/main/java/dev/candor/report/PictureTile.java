package dev.candor.report;

import dev.candor.report.heat.HeatMap;
import dev.candor.report.heat.Overlay;
import dev.candor.report.heat.Picture;
import java.util.Base64;

/**
 * One picture of a page, in the page itself.
 *
 * @param source a data URI
 * @param width of the file in pixels
 * @param height of it
 * @param alt what is to be seen, for those who do not see it
 * @param label what stands below it; empty for nothing
 * @param style small pictures are shown pixel for pixel, large ones smoothly
 */
record PictureTile(String source, int width, int height, String alt, String label, String style) {
  /** The longer side of a picture in a page has at most so many pixels. */
  static final int MOST_SIDE = 224;

  private static final Overlay IMPORTANCE = Overlay.withDefaults().withLeastSide(1).withTop(1);
  private static final Overlay LARGEST = Overlay.withDefaults().withLeastSide(1).withShare(1);
  private static final int SMALL_SIDE = 160;

  /** A picture. */
  static PictureTile of(Picture picture, String alt, String label) {
    Picture shown = picture.reduced(MOST_SIDE);
    return new PictureTile(
        dataUri(shown.png()),
        shown.width(),
        shown.height(),
        alt,
        label,
        "image-rendering:" + rendering(shown.height(), shown.width()));
  }

  /** A map from 0 to 1 of square patches: its file has one pixel for each, enlarged. */
  static PictureTile importance(HeatMap map, String alt, String label) {
    return map(IMPORTANCE, map, map.columns(), map.rows(), alt, label);
  }

  /** A map up to its own largest value. */
  static PictureTile upToLargest(HeatMap map, Picture of, String alt, String label) {
    return map(LARGEST, map, of.width(), of.height(), alt, label);
  }

  private static PictureTile map(
      Overlay overlay, HeatMap map, int width, int height, String alt, String label) {
    return new PictureTile(
        dataUri(overlay.png(map)),
        map.columns(),
        map.rows(),
        alt,
        label,
        "aspect-ratio:" + width + "/" + height + ";image-rendering:pixelated");
  }

  static String rendering(int height, int width) {
    return Math.min(height, width) < SMALL_SIDE ? "pixelated" : "auto";
  }

  static String dataUri(byte[] png) {
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
  }
}
