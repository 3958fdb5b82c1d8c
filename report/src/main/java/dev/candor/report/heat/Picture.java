package dev.candor.report.heat;

import dev.candor.core.InputException;

/**
 * A picture as it is laid under a map: bytes in the order height x width x (red, green, blue),
 * never changed after it is made.
 */
public final class Picture {
  private static final int CHANNELS = 3;
  private static final int LARGEST_SIDE = 16_384;

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

  /** Its bytes, row by row, red, green and blue of each pixel. */
  public byte[] rgb() {
    return rgb.clone();
  }

  /** The picture as a PNG file. */
  public byte[] png() {
    return Pixels.png(pixels(), height, width);
  }

  /** Every pixel as 0xRRGGBB. */
  int[] pixels() {
    int[] pixels = new int[height * width];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = rgb(i);
    }
    return pixels;
  }

  /** A picture of pixels, each 0xRRGGBB. */
  static Picture ofPixels(int[] pixels, int height, int width) {
    return new Picture(height, width, new byte[pixels.length * CHANNELS])
        .recoloured((pixel, black) -> pixels[pixel]);
  }

  /**
   * The picture, enlarged by the least whole factor that gives the shorter side so many pixels:
   * each pixel becomes a square. A picture that is large enough is given as it is.
   */
  public Picture enlarged(int leastSide) {
    int least = Math.min(height, width);
    int factor = Math.max(1, (int) Math.min(LARGEST_SIDE, (leastSide + least - 1L) / least));
    return factor == 1
        ? this
        : resized(Math.multiplyExact(height, factor), Math.multiplyExact(width, factor));
  }

  /**
   * The picture with its longer side at most so long: each pixel is the mean of those that it takes
   * the place of. A picture that is small enough is given as it is.
   */
  public Picture reduced(int mostSide) {
    int most = Math.max(height, width);
    return most <= mostSide ? this : fitted(mostSide);
  }

  /** With its longer side so long. */
  Picture fitted(int side) {
    int most = Math.max(height, width);
    return resized(
        Math.max(1, (int) ((long) height * side / most)),
        Math.max(1, (int) ((long) width * side / most)));
  }

  private Picture resized(int newHeight, int newWidth) {
    byte[] other = new byte[Math.multiplyExact(newHeight, newWidth * CHANNELS)];
    int at = 0;
    for (int row = 0; row < newHeight; row++) {
      for (int column = 0; column < newWidth; column++) {
        int top = (int) ((long) row * height / newHeight);
        int bottom = Math.max(top + 1, (int) ((row + 1L) * height / newHeight));
        int left = (int) ((long) column * width / newWidth);
        int right = Math.max(left + 1, (int) ((column + 1L) * width / newWidth));
        for (int channel = 0; channel < CHANNELS; channel++) {
          other[at++] = (byte) mean(top, bottom, left, right, channel);
        }
      }
    }
    return new Picture(newHeight, newWidth, other);
  }

  private int mean(int top, int bottom, int left, int right, int channel) {
    long sum = 0;
    for (int row = top; row < bottom; row++) {
      for (int column = left; column < right; column++) {
        sum += rgb[(row * width + column) * CHANNELS + channel] & 0xff;
      }
    }
    long pixels = (long) (bottom - top) * (right - left);
    return (int) ((sum + pixels / 2) / pixels);
  }

  /** What becomes of each pixel's colour. */
  interface Recolouring {
    int colour(int pixel, int rgb);
  }

  Picture recoloured(Recolouring change) {
    byte[] other = new byte[rgb.length];
    for (int pixel = 0; pixel < height * width; pixel++) {
      int colour = change.colour(pixel, rgb(pixel));
      other[pixel * CHANNELS] = (byte) (colour >> 16);
      other[pixel * CHANNELS + 1] = (byte) (colour >> 8);
      other[pixel * CHANNELS + 2] = (byte) colour;
    }
    return new Picture(height, width, other);
  }

  /** A pixel as 0xRRGGBB. */
  int rgb(int pixel) {
    int at = pixel * CHANNELS;
    return ((rgb[at] & 0xff) << 16) | ((rgb[at + 1] & 0xff) << 8) | (rgb[at + 2] & 0xff);
  }
}
