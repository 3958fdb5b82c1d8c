package dev.candor.data.encode;

import dev.candor.core.InputException;
import java.util.Arrays;

/** Where numbers lie: mean, standard deviation (over n, not n - 1) and median of those present. */
record Centre(double mean, double sd, double median) {
  /** Numbers are left as they are. */
  Centre unscaled() {
    return new Centre(0, 1, median);
  }

  static Centre of(String column, double[] present) {
    if (present.length == 0) {
      return new Centre(0, 0, 0);
    }
    double[] sorted = present.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    double median = n % 2 == 1 ? sorted[n / 2] : sorted[n / 2 - 1] / 2 + sorted[n / 2] / 2;
    double sum = 0;
    for (double value : present) {
      sum += value / n;
    }
    double squares = 0;
    for (double value : present) {
      squares += (value - sum) * (value - sum);
    }
    // a mean of equal numbers may miss them by a rounding: no deviation is no deviation
    double sd = sorted[0] == sorted[n - 1] ? 0 : Math.sqrt(squares / n);
    if (!Double.isFinite(sd)) {
      throw InputException.of(
          "column " + column,
          "must hold numbers whose squares are finite",
          sorted[n - 1],
          "give it in a larger unit");
    }
    return new Centre(sum, sd, median);
  }
}
