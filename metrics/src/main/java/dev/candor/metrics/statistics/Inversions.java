package dev.candor.metrics.statistics;

/** How many pairs of a random order of n things stand the wrong way round? Exact. */
final class Inversions {
  private Inversions() {}

  /** The chance of at most so many inversions. Costs n times their number in steps. */
  static double atMost(int n, long count) {
    long pairs = (long) n * (n - 1) / 2;
    if (count >= pairs) {
      return 1;
    }
    if (count < 0) {
      return 0;
    }
    if (count > pairs / 2) {
      return 1 - atMost(n, pairs - count - 1);
    }
    double[] chance = new double[(int) count + 1];
    chance[0] = 1;
    for (int length = 2; length <= n; length++) {
      double[] next = new double[chance.length];
      double window = 0;
      for (int k = 0; k < next.length; k++) {
        window += chance[k];
        if (k >= length) {
          window -= chance[k - length];
        }
        next[k] = window / length;
      }
      chance = next;
    }
    double sum = 0;
    for (double one : chance) {
      sum += one;
    }
    return Math.min(1, sum);
  }
}
