package dev.candor.blackbox.shapley;

/**
 * Mean and variance of many numbers at once, as they come (Welford 1962).
 *
 * <p>Mutable: belongs to one run.
 */
final class RunningMoments {
  private final double[] means;
  private final double[] squares;
  private int count;

  RunningMoments(int numbers) {
    means = new double[numbers];
    squares = new double[numbers];
  }

  void add(double[] numbers) {
    count++;
    for (int i = 0; i < numbers.length; i++) {
      double off = numbers[i] - means[i];
      means[i] += off / count;
      squares[i] += off * (numbers[i] - means[i]);
    }
  }

  int count() {
    return count;
  }

  double mean(int i) {
    return means[i];
  }

  /** Of the mean; NaN for fewer than two. */
  double standardError(int i) {
    return count < 2 ? Double.NaN : Math.sqrt(squares[i] / (count - 1) / count);
  }
}
