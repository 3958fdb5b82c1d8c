package dev.candor.metrics.statistics;

/**
 * How is a sum of ranks distributed when every rank is in it or not by the toss of a coin? Exact,
 * also for mid-ranks: all 2^n patterns of signs at once, by convolution over twice the ranks, which
 * are whole numbers. Costs n times the sum of the ranks in steps.
 */
final class SignPatterns {
  private final double[] chance;

  private SignPatterns(double[] chance) {
    this.chance = chance;
  }

  static SignPatterns of(double[] ranks) {
    int total = 0;
    for (double rank : ranks) {
      total += twice(rank);
    }
    double[] chance = new double[total + 1];
    chance[0] = 1;
    int reached = 0;
    for (double rank : ranks) {
      int step = twice(rank);
      reached += step;
      for (int sum = reached; sum >= 0; sum--) {
        chance[sum] = (chance[sum] + (sum >= step ? chance[sum - step] : 0)) / 2;
      }
    }
    return new SignPatterns(chance);
  }

  /** Of the ranks 1 to n. */
  static SignPatterns withoutTies(int n) {
    double[] ranks = new double[n];
    for (int i = 0; i < n; i++) {
      ranks[i] = i + 1.0;
    }
    return of(ranks);
  }

  /** The chance of a sum of at most this much. */
  double atMost(double sum) {
    return between(0, Math.min(chance.length - 1, twice(sum)));
  }

  /** The chance of a sum of at least this much. */
  double atLeast(double sum) {
    return between(Math.max(0, twice(sum)), chance.length - 1);
  }

  private double between(int from, int to) {
    double sum = 0;
    for (int i = from; i <= to; i++) {
      sum += chance[i];
    }
    return Math.min(1, sum);
  }

  private static int twice(double halves) {
    return (int) Math.round(2 * halves);
  }
}
