package dev.candor.data.image.resize;

/** The weights of an axis as whole numbers with 22 binary digits behind the point. */
final class FixedTaps {
  private static final int DIGITS = 22;

  /** What a sum starts from, so that cutting its digits off rounds it. */
  static final int HALF = 1 << (DIGITS - 1);

  private final int[] first;
  private final int[][] weights;

  private FixedTaps(int[] first, int[][] weights) {
    this.first = first;
    this.weights = weights;
  }

  static FixedTaps of(int from, int to, Resampling filter) {
    Taps taps = Taps.antialiased(from, to, filter.support(), filter::weight);
    int[] first = new int[to];
    int[][] weights = new int[to][];
    for (int i = 0; i < to; i++) {
      first[i] = taps.first(i);
      double[] exact = taps.weights(i);
      weights[i] = new int[exact.length];
      for (int j = 0; j < exact.length; j++) {
        double scaled = exact[j] * (1 << DIGITS);
        weights[i][j] = (int) (scaled < 0 ? scaled - .5 : scaled + .5);
      }
    }
    return new FixedTaps(first, weights);
  }

  int first(int pixel) {
    return first[pixel];
  }

  int[] weights(int pixel) {
    return weights[pixel];
  }

  static byte toByte(int sum) {
    return (byte) Math.max(0, Math.min(255, sum >> DIGITS));
  }
}
