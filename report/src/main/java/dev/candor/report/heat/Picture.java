package dev.candor.report.heat;

import dev.candor.core.InputException;

/**
 * A picture as it is laid under a map: bytes in the order height x width x (red, green, blue),
 * never changed after it is made.
 */
public final class Picture {
  private static final int CHANNELS = 3;

  private final int height;
  private final int width;
  private final byte[] rgb;

  private Picture(int height, int width, byte[] rgb) {
    this.height = height;
    this.width = width;
    this.rgb = rgb;
  }

  /**
   * Copies the bytes.
   *
   * @throws InputException if there are not three for each pixel
   */
  public static Picture of(byte[] rgb, int height, int width) {
    if (height < 1 || width < 1 || rgb.length != (long) height * width * CHANNELS) {
      throw InputException.of(
          "picture",
          "must have three bytes for each of its pixels",
          rgb.length + " bytes for " + height + "x" + width,
          "give height x width x 3 bytes");
    }
    return new Picture(height, width, rgb.clone());
  }

  /** Rows. */
  public int height() {
    return height;
  }

  /** Columns. */
  public int width() {
    return width;
  }

  /** The picture as a PNG file. */
  public byte[] png() {
    int[] pixels = new int[height * width];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = rgb(i);
    }
    return Pixels.png(pixels, height, width);
  }

  /** A pixel as 0xRRGGBB. */
  int rgb(int pixel) {
    int at = pixel * CHANNELS;
    return ((rgb[at] & 0xff) << 16) | ((rgb[at + 1] & 0xff) << 8) | (rgb[at + 2] & 0xff);
  }
}
