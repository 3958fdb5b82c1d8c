package dev.candor.data.image.pasted;

import dev.candor.data.image.ImageSize;
import dev.candor.data.image.Mask;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * A rectangle of a picture that its mask leaves free.
 *
 * @param top its first row
 * @param left its first column
 * @param size its height and width
 */
public record FreeRectangle(int top, int left, ImageSize size) {
  /**
   * The largest one, the first of equals from the top; empty where the mask covers everything.
   * Cost: proportional to the pixels (the largest rectangle under a histogram, row by row).
   */
  public static Optional<FreeRectangle> largest(Mask mask) {
    int width = mask.size().width();
    int[] heights = new int[width + 1];
    Optional<FreeRectangle> best = Optional.empty();
    for (int row = 0; row < mask.size().height(); row++) {
      for (int column = 0; column < width; column++) {
        heights[column] = mask.at(row, column) ? 0 : heights[column] + 1;
      }
      Optional<FreeRectangle> found = endingIn(row, heights);
      if (area(found) > area(best)) {
        best = found;
      }
    }
    return best;
  }

  private static long area(Optional<FreeRectangle> rectangle) {
    return rectangle.map(r -> r.size().pixels()).orElse(0L);
  }

  /** The largest one whose last row this is; heights end with a 0 that closes all. */
  private static Optional<FreeRectangle> endingIn(int row, int... heights) {
    Optional<FreeRectangle> best = Optional.empty();
    Deque<Integer> open = new ArrayDeque<>();
    for (int column = 0; column < heights.length; column++) {
      while (!open.isEmpty() && heights[open.peek()] >= heights[column]) {
        int height = heights[open.pop()];
        int left = open.isEmpty() ? 0 : open.peek() + 1;
        long area = (long) height * (column - left);
        if (area > area(best)) {
          best =
              Optional.of(
                  new FreeRectangle(row - height + 1, left, new ImageSize(height, column - left)));
        }
      }
      open.push(column);
    }
    return best;
  }
}
