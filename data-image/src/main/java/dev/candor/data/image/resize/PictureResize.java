package dev.candor.data.image.resize;

import dev.candor.data.image.ImageSize;
import dev.candor.data.image.RgbImage;

/**
 * How does a picture look in another size? Byte for byte as {@code PIL.Image.resize} answers.
 *
 * <p>Every new pixel is a weighted sum of old ones, weights with 22 binary digits behind the point:
 * first along the rows, the result rounded to bytes, then along the columns; an axis that keeps its
 * length is left alone. A network that was trained behind Pillow sees through this class what it
 * saw then; Java's own scaling does not antialias and differs visibly.
 *
 * <p>Cost: height x width of the result x (taps along a row x old height / height + taps along a
 * column) multiplications for each channel; memory: one picture of old height and new width.
 *
 * <p>Formula: Pillow, {@code ImagingResample} (fixed point, two passes: horizontal, then vertical).
 */
public final class PictureResize {
  private static final int CHANNELS = 3;

  private PictureResize() {}

  /** The picture in the given size. */
  public static RgbImage to(ImageSize size, RgbImage picture, Resampling filter) {
    if (filter == Resampling.NEAREST) {
      return nearest(size, picture);
    }
    RgbImage wide =
        size.width() == picture.width() ? picture : alongRows(size.width(), picture, filter);
    return size.height() == wide.height() ? wide : alongColumns(size.height(), wide, filter);
  }

  private static RgbImage alongRows(int width, RgbImage picture, Resampling filter) {
    FixedTaps taps = FixedTaps.of(picture.width(), width, filter);
    byte[] from = picture.rgb();
    int stride = picture.width() * CHANNELS;
    return RgbImage.ofBytes(
        to -> {
          int at = 0;
          for (int row = 0; row < picture.height(); row++) {
            for (int column = 0; column < width; column++) {
              int start = row * stride + taps.first(column) * CHANNELS;
              int[] weights = taps.weights(column);
              int red = FixedTaps.HALF;
              int green = FixedTaps.HALF;
              int blue = FixedTaps.HALF;
              for (int weight : weights) {
                red += (from[start] & 0xff) * weight;
                green += (from[start + 1] & 0xff) * weight;
                blue += (from[start + 2] & 0xff) * weight;
                start += CHANNELS;
              }
              to[at++] = FixedTaps.toByte(red);
              to[at++] = FixedTaps.toByte(green);
              to[at++] = FixedTaps.toByte(blue);
            }
          }
        },
        new ImageSize(picture.height(), width));
  }

  private static RgbImage alongColumns(int height, RgbImage picture, Resampling filter) {
    FixedTaps taps = FixedTaps.of(picture.height(), height, filter);
    byte[] from = picture.rgb();
    int stride = picture.width() * CHANNELS;
    return RgbImage.ofBytes(
        to -> {
          int[] sums = new int[stride];
          for (int row = 0; row < height; row++) {
            java.util.Arrays.fill(sums, FixedTaps.HALF);
            int start = taps.first(row) * stride;
            for (int weight : taps.weights(row)) {
              for (int i = 0; i < stride; i++) {
                sums[i] += (from[start + i] & 0xff) * weight;
              }
              start += stride;
            }
            for (int i = 0; i < stride; i++) {
              to[row * stride + i] = FixedTaps.toByte(sums[i]);
            }
          }
        },
        new ImageSize(height, picture.width()));
  }

  private static RgbImage nearest(ImageSize size, RgbImage picture) {
    byte[] from = picture.rgb();
    int[] rows = nearest(picture.height(), size.height());
    int[] columns = nearest(picture.width(), size.width());
    return RgbImage.ofBytes(
        to -> {
          int at = 0;
          for (int row : rows) {
            for (int column : columns) {
              int start = (row * picture.width() + column) * CHANNELS;
              to[at++] = from[start];
              to[at++] = from[start + 1];
              to[at++] = from[start + 2];
            }
          }
        },
        size);
  }

  /** For each new pixel the old one under its middle, found by adding up steps as Pillow does. */
  private static int[] nearest(int from, int to) {
    int[] pixels = new int[to];
    double step = (double) from / to;
    double at = step * .5;
    for (int i = 0; i < to; i++) {
      pixels[i] = Math.min(from - 1, (int) at);
      at += step;
    }
    return pixels;
  }
}
