package dev.candor.data.image;

import dev.candor.core.InputException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Height and width in pixels, in the order in which arrays have them.
 *
 * @param height rows, 1 or more
 * @param width columns, 1 or more
 */
public record ImageSize(int height, int width) {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})(?:x(\\d{1,9}))?");

  /** Checks that there is a pixel. */
  public ImageSize {
    if (height < 1 || width < 1) {
      throw InputException.of(
          "image size", "must be 1 x 1 or more", height + "x" + width, "give HEIGHTxWIDTH");
    }
  }

  /** As many rows as columns. */
  public static ImageSize square(int side) {
    return new ImageSize(side, side);
  }

  /** {@code HEIGHTxWIDTH}, or one number for a square. */
  public static ImageSize parse(String text) {
    Matcher written = WRITTEN.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!written.matches()) {
      throw InputException.of(
          "image size", "must be HEIGHTxWIDTH", text, "write for example 224x224");
    }
    int height = Integer.parseInt(written.group(1));
    String width = written.group(2);
    return new ImageSize(height, width == null ? height : Integer.parseInt(width));
  }

  /** Height times width. */
  public long pixels() {
    return (long) height * width;
  }

  /** {@code HEIGHTxWIDTH}. */
  @Override
  public String toString() {
    return height + "x" + width;
  }
}
