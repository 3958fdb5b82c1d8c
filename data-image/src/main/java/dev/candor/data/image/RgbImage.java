package dev.candor.data.image;

import dev.candor.core.InputException;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * A picture as bytes: height x width x (red, green, blue), row-major, on the heap, never changed
 * after it is made.
 *
 * <p>Bytes are unsigned: {@code bytes[i] & 0xff}. Coordinates are row and column from the upper
 * left corner. Memory: three bytes a pixel.
 */
public final class RgbImage {
  private static final int CHANNELS = 3;

  private final ImageSize size;
  private final byte[] rgb;

  private RgbImage(ImageSize size, byte[] rgb) {
    this.size = size;
    this.rgb = rgb;
  }

  /** Copies the bytes, three for each pixel. */
  public static RgbImage of(byte[] rgb, ImageSize size) {
    if (rgb.length != bytesOf(size)) {
      throw InputException.of(
          "rgb bytes",
          "must be three for each pixel of " + size + ", " + bytesOf(size),
          rgb.length,
          "give the size of the picture");
    }
    return new RgbImage(size, rgb.clone());
  }

  /**
   * A picture whose bytes are written where they stay.
   *
   * @param writer gets room for the bytes, all 0, for the time of the call; it must not keep it
   */
  public static RgbImage ofBytes(Consumer<byte[]> writer, ImageSize size) {
    byte[] room = new byte[bytesOf(size)];
    writer.accept(room);
    return new RgbImage(size, room);
  }

  private static int bytesOf(ImageSize size) {
    long bytes = size.pixels() * CHANNELS;
    if (bytes > Integer.MAX_VALUE - 8) {
      throw InputException.of("image", "must hold less than 2 GiB", size, "resize it first");
    }
    return (int) bytes;
  }

  /** Height and width. */
  public ImageSize size() {
    return size;
  }

  /** Rows. */
  public int height() {
    return size.height();
  }

  /** Columns. */
  public int width() {
    return size.width();
  }

  /** A copy of the bytes. */
  public byte[] rgb() {
    return rgb.clone();
  }

  /** One channel of a pixel, 0 to 255. */
  public int at(int row, int column, int channel) {
    java.util.Objects.checkIndex(row, height());
    java.util.Objects.checkIndex(column, width());
    java.util.Objects.checkIndex(channel, CHANNELS);
    return rgb[(row * width() + column) * CHANNELS + channel] & 0xff;
  }

  /**
   * The rectangle whose upper left pixel is given.
   *
   * @throws InputException if a part of it lies outside
   */
  public RgbImage crop(int top, int left, ImageSize part) {
    if (top < 0 || left < 0 || top > height() - part.height() || left > width() - part.width()) {
      throw InputException.of(
          "crop",
          "must lie within the picture of " + size,
          part + " at row " + top + ", column " + left,
          "give a smaller part, or resize first");
    }
    return ofBytes(
        to -> {
          for (int row = 0; row < part.height(); row++) {
            System.arraycopy(
                rgb,
                ((top + row) * width() + left) * CHANNELS,
                to,
                row * part.width() * CHANNELS,
                part.width() * CHANNELS);
          }
        },
        part);
  }

  /**
   * The middle of the picture. Where the margins cannot be equal, their half is rounded to the even
   * number, as {@code torchvision.transforms.CenterCrop} does.
   *
   * @throws InputException if the part is larger than the picture
   */
  public RgbImage centreCrop(ImageSize part) {
    int top = (int) Math.rint((height() - part.height()) / 2.0);
    int left = (int) Math.rint((width() - part.width()) / 2.0);
    return crop(top, left, part);
  }

  /** Left and right exchanged. */
  public RgbImage mirrored() {
    return rearranged(size, (row, column) -> row * width() + width() - 1 - column);
  }

  /** Top and bottom exchanged. */
  public RgbImage upsideDown() {
    return rearranged(size, (row, column) -> (height() - 1 - row) * width() + column);
  }

  /** Rows become columns: exchanged at the diagonal from the upper left corner. */
  public RgbImage transposed() {
    return rearranged(new ImageSize(width(), height()), (row, column) -> column * width() + row);
  }

  private RgbImage rearranged(ImageSize to, Source source) {
    return ofBytes(
        room -> {
          int at = 0;
          for (int row = 0; row < to.height(); row++) {
            for (int column = 0; column < to.width(); column++) {
              int from = source.pixel(row, column) * CHANNELS;
              room[at++] = rgb[from];
              room[at++] = rgb[from + 1];
              room[at++] = rgb[from + 2];
            }
          }
        },
        to);
  }

  /** Where the pixel of a place comes from. */
  private interface Source {
    int pixel(int row, int column);
  }

  /** Equal when size and every byte are equal. */
  @Override
  public boolean equals(Object other) {
    return other instanceof RgbImage that && size.equals(that.size) && Arrays.equals(rgb, that.rgb);
  }

  @Override
  public int hashCode() {
    return 31 * size.hashCode() + Arrays.hashCode(rgb);
  }

  /** The size, never the bytes. */
  @Override
  public String toString() {
    return "RGB " + size;
  }
}
