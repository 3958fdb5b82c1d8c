package dev.candor.report.heat;

import dev.candor.core.InputException;
import java.util.Arrays;
import java.util.List;

/**
 * Many pictures as one: rows from top to bottom, on white, every picture in a cell of the same
 * size. For files; a page sets its pictures side by side itself.
 *
 * @param side of a cell in pixels, which every picture's longer side gets: small ones keep their
 *     pixels as blocks, large ones are averaged; a multiple of small sides keeps blocks alike
 * @param gap between cells in pixels
 */
public record Mosaic(int side, int gap) {
  private static final int MOST_SIDE = 1024;
  private static final long MOST_PIXELS = 64_000_000;

  /** Checks the sizes. */
  public Mosaic {
    if (side < 1 || side > MOST_SIDE || gap < 0 || gap > side) {
      throw InputException.of(
          "side and gap",
          "must be 1 to " + MOST_SIDE + ", and 0 to the side",
          side + " and " + gap,
          "128 and 8 suit a page");
    }
  }

  /** Cells of 128 pixels, 8 between them. */
  public static Mosaic withDefaults() {
    return new Mosaic(128, 8);
  }

  /** With cells of another size. */
  public Mosaic withSide(int other) {
    return new Mosaic(other, gap);
  }

  /**
   * The rows as one picture; rows may differ in length.
   *
   * @throws InputException if there is no picture, or they would have more than 64 million pixels
   */
  public Picture of(List<List<Picture>> rows) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    long pixels = (long) rows.size() * columns * (side + gap) * (side + gap);
    if (columns == 0 || pixels > MOST_PIXELS) {
      throw InputException.of(
          "pictures",
          "must be one or more, of at most " + MOST_PIXELS + " pixels together",
          rows.size() + " rows of " + columns,
          "draw fewer, or smaller ones");
    }
    int width = columns * (side + gap) - gap;
    int height = rows.size() * (side + gap) - gap;
    int[] sheet = new int[width * height];
    Arrays.fill(sheet, 0xffffff);
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        draw(rows.get(row).get(column), sheet, width, row * (side + gap), column * (side + gap));
      }
    }
    return Picture.ofPixels(sheet, height, width);
  }

  /** The picture in the middle of its cell. */
  private void draw(Picture picture, int[] sheet, int width, int top, int left) {
    Picture fitted = picture.fitted(side);
    int down = top + (side - fitted.height()) / 2;
    int right = left + (side - fitted.width()) / 2;
    for (int i = 0; i < fitted.height() * fitted.width(); i++) {
      int y = down + i / fitted.width();
      sheet[y * width + right + i % fitted.width()] = fitted.rgb(i);
    }
  }
}
