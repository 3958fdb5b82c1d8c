package dev.candor.blackbox.rise;

import dev.candor.blackbox.Draws;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * A smooth random mask: coarse cells kept or not, enlarged by bilinear interpolation to one cell
 * more than the image along each axis, and cut out at a random place.
 *
 * <p>A cell is as large as makes the coarse mask cover the image, {@code ceil(height / rows)} by
 * {@code ceil(width / columns)}, so every pixel is kept with the same share on average.
 */
final class SmoothMask {
  private SmoothMask() {}

  /** Draws mask number {@code index} into an array, row-major from a position on. */
  static void draw(RiseSettings settings, int height, int width, long index, float[] into, int at) {
    UniformRandomProvider random = Draws.of(settings.seed(), index);
    boolean[] kept = new boolean[settings.rows() * settings.columns()];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = random.nextDouble() < settings.keep();
    }
    int top = random.nextInt(cell(height, settings.rows()));
    int left = random.nextInt(cell(width, settings.columns()));
    cut(settings, kept, height, width, top, left, into, at);
  }

  /** The mask of these coarse cells, cut out at this place. */
  static void cut(
      RiseSettings settings,
      boolean[] kept,
      int height,
      int width,
      int top,
      int left,
      float[] into,
      int at) {
    int rows = settings.rows();
    int columns = settings.columns();
    int cellHeight = cell(height, rows);
    int cellWidth = cell(width, columns);
    for (int y = 0; y < height; y++) {
      double v = place(y + top, rows, cellHeight);
      int above = (int) v;
      int below = Math.min(rows - 1, above + 1);
      for (int x = 0; x < width; x++) {
        double u = place(x + left, columns, cellWidth);
        int before = (int) u;
        int after = Math.min(columns - 1, before + 1);
        double upper =
            (1 - (u - before)) * number(kept[above * columns + before])
                + (u - before) * number(kept[above * columns + after]);
        double lower =
            (1 - (u - before)) * number(kept[below * columns + before])
                + (u - before) * number(kept[below * columns + after]);
        into[at + y * width + x] = (float) ((1 - (v - above)) * upper + (v - above) * lower);
      }
    }
  }

  /** How long a cell is. */
  static int cell(int length, int cells) {
    return (length + cells - 1) / cells;
  }

  /** Where a pixel of the enlarged mask lies among the cells' centres, within the outermost. */
  private static double place(int pixel, int cells, int cellLength) {
    double place = (pixel + 0.5) * cells / ((cells + 1.0) * cellLength) - 0.5;
    return Math.max(0, Math.min(cells - 1, place));
  }

  private static int number(boolean kept) {
    return kept ? 1 : 0;
  }
}
