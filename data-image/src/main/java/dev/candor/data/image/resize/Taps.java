package dev.candor.data.image.resize;

import java.util.function.DoubleUnaryOperator;

/** Which pixels of one axis make up each pixel of the resized axis, and with which weights. */
final class Taps {
  private final int[] first;
  private final double[][] weights;

  private Taps(int[] first, double[][] weights) {
    this.first = first;
    this.weights = weights;
  }

  /** How many new pixels there are. */
  int length() {
    return first.length;
  }

  /** The first old pixel that makes up a new one. */
  int first(int pixel) {
    return first[pixel];
  }

  /** The weights of the old ones from there on; they sum to 1. */
  double[] weights(int pixel) {
    return weights[pixel];
  }

  /**
   * Antialiased, as Pillow and torch do it: the kernel is stretched by the factor of shrinking, cut
   * at the border and normalised to sum to 1.
   */
  static Taps antialiased(int from, int to, double support, DoubleUnaryOperator kernel) {
    double scale = (double) from / to;
    double stretch = Math.max(1, scale);
    double reach = support * stretch;
    int[] first = new int[to];
    double[][] weights = new double[to][];
    for (int i = 0; i < to; i++) {
      double centre = (i + .5) * scale;
      int low = Math.max(0, (int) (centre - reach + .5));
      int high = Math.min(from, (int) (centre + reach + .5));
      double[] row = new double[Math.max(0, high - low)];
      double sum = 0;
      for (int j = 0; j < row.length; j++) {
        row[j] = kernel.applyAsDouble((j + low - centre + .5) * (1 / stretch));
        sum += row[j];
      }
      for (int j = 0; sum != 0 && j < row.length; j++) {
        row[j] /= sum;
      }
      first[i] = low;
      weights[i] = row;
    }
    return new Taps(first, weights);
  }

  /**
   * Not antialiased, as {@code torch.nn.functional.interpolate(align_corners=False)} does it: the
   * kernel keeps its width, and what lies beyond the border counts for the pixel at the border.
   *
   * @param reach how many pixels lie to either side of the point
   * @param clamped whether the point itself is kept from lying before the first pixel
   */
  static Taps plain(int from, int to, int reach, boolean clamped, DoubleUnaryOperator kernel) {
    double scale = (double) from / to;
    int[] first = new int[to];
    double[][] weights = new double[to][];
    for (int i = 0; i < to; i++) {
      double centre = (i + .5) * scale - .5;
      if (clamped) {
        centre = Math.max(0, centre);
      }
      int left = (int) Math.floor(centre) - reach + 1;
      int low = Math.min(from - 1, Math.max(0, left));
      int high = Math.min(from - 1, Math.max(0, left + 2 * reach - 1));
      double[] row = new double[high - low + 1];
      for (int j = left; j < left + 2 * reach; j++) {
        int inside = Math.min(from - 1, Math.max(0, j));
        row[inside - low] += kernel.applyAsDouble(j - centre);
      }
      first[i] = low;
      weights[i] = row;
    }
    return new Taps(first, weights);
  }
}
