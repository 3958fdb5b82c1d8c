package dev.candor.metrics.statistics;

/**
 * Not thread-safe: holds a sum of products of ranks against the sums of every order of one side.
 * Whole numbers throughout, so that equal is equal.
 */
final class RankProducts {
  private final long[] x;
  private final long[] y;
  private final long observed;
  private long smallerOrEqual;
  private long largerOrEqual;
  private long all;

  RankProducts(double[] x, double[] y) {
    this.x = twice(x);
    this.y = twice(y);
    long sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += this.x[i] * this.y[i];
    }
    observed = sum;
  }

  double p(Alternative alternative) {
    smallerOrEqual = 0;
    largerOrEqual = 0;
    all = 0;
    place(0, 0);
    return alternative.p((double) smallerOrEqual / all, (double) largerOrEqual / all);
  }

  private void place(int position, long sum) {
    if (position == y.length) {
      all++;
      smallerOrEqual += sum <= observed ? 1 : 0;
      largerOrEqual += sum >= observed ? 1 : 0;
      return;
    }
    for (int i = position; i < y.length; i++) {
      swap(position, i);
      place(position + 1, sum + x[position] * y[position]);
      swap(position, i);
    }
  }

  private void swap(int i, int j) {
    long swapped = y[i];
    y[i] = y[j];
    y[j] = swapped;
  }

  private static long[] twice(double[] ranks) {
    long[] whole = new long[ranks.length];
    for (int i = 0; i < whole.length; i++) {
      whole[i] = Math.round(2 * ranks[i]);
    }
    return whole;
  }
}
