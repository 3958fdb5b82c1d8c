package dev.candor.blackbox.lime;

import java.util.Arrays;

/** Makes segments hang together: pieces apart are segments of their own, crumbs join others. */
final class ConnectedSegments {
  private static final int NONE = -1;

  private ConnectedSegments() {}

  /**
   * Numbers connected pieces from 0 in the order in which they are met.
   *
   * @param smallest pieces of fewer pixels join the segment met just before, at their first pixel
   */
  static int[] of(int[] labels, int height, int width, double smallest) {
    int[] pieces = new int[labels.length];
    Arrays.fill(pieces, NONE);
    int[] pixels = new int[labels.length];
    int count = 0;
    for (int first = 0; first < labels.length; first++) {
      if (pieces[first] != NONE) {
        continue;
      }
      int size = fill(labels, pieces, pixels, first, count, height, width);
      int neighbour = before(pieces, first, width);
      if (size < smallest && neighbour != NONE) {
        for (int i = 0; i < size; i++) {
          pieces[pixels[i]] = neighbour;
        }
      } else {
        count++;
      }
    }
    return pieces;
  }

  /** Gives the piece around a pixel its number and lists its pixels. */
  private static int fill(
      int[] labels, int[] pieces, int[] pixels, int first, int piece, int height, int width) {
    int size = 0;
    pieces[first] = piece;
    pixels[size++] = first;
    for (int next = 0; next < size; next++) {
      int y = pixels[next] / width;
      int x = pixels[next] % width;
      for (int side = 0; side < 4; side++) {
        int v = y + (side == 0 ? -1 : side == 1 ? 1 : 0);
        int u = x + (side == 2 ? -1 : side == 3 ? 1 : 0);
        if (v >= 0 && v < height && u >= 0 && u < width) {
          int neighbour = v * width + u;
          if (pieces[neighbour] == NONE && labels[neighbour] == labels[first]) {
            pieces[neighbour] = piece;
            pixels[size++] = neighbour;
          }
        }
      }
    }
    return size;
  }

  /** The piece to the left of a pixel or above it, which was met before. */
  private static int before(int[] pieces, int pixel, int width) {
    if (pixel % width > 0) {
      return pieces[pixel - 1];
    }
    return pixel >= width ? pieces[pixel - width] : NONE;
  }
}
