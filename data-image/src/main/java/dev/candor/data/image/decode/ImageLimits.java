package dev.candor.data.image.decode;

import dev.candor.core.InputException;

/**
 * How large an image may be. Both bounds are checked before room for the pixels is made, so that a
 * small file that claims to be a huge picture costs nothing.
 *
 * @param fileBytes the longest file
 * @param pixels the most pixels, height times width; decoding needs 6 to 12 bytes of heap for each
 *     where a channel has 8 bits, about twice as many where it has 16
 */
public record ImageLimits(long fileBytes, long pixels) {
  private static final long FILE_BYTES = 256L << 20;
  private static final long PIXELS = 64L << 20;

  /** Checks that something is allowed. */
  public ImageLimits {
    check("fileBytes", fileBytes);
    check("pixels", pixels);
  }

  /** Files of up to 256 MiB, pictures of up to 67 million pixels. */
  public static ImageLimits withDefaults() {
    return new ImageLimits(FILE_BYTES, PIXELS);
  }

  /** With another bound on the file. */
  public ImageLimits withFileBytes(long bound) {
    return new ImageLimits(bound, pixels);
  }

  /** With another bound on the pixels. */
  public ImageLimits withPixels(long bound) {
    return new ImageLimits(fileBytes, bound);
  }

  private static void check(String name, long value) {
    if (value < 1) {
      throw InputException.of(name, "must be 1 or more", value, "leave the default");
    }
  }
}
