package dev.candor.whitebox.gradient;

/**
 * Sums of powers of many numbers at once, each less what it was at first, so that they lose nothing
 * where all are nearly the same.
 *
 * <p>Mutable: belongs to one run.
 */
final class NoiseMoments {
  private final double[] first;
  private final double[][] powers;
  private int count;

  NoiseMoments(int numbers) {
    first = new double[numbers];
    powers = new double[4][numbers];
  }

  void add(double[] numbers) {
    if (count++ == 0) {
      System.arraycopy(numbers, 0, first, 0, numbers.length);
    }
    for (int i = 0; i < numbers.length; i++) {
      double off = numbers[i] - first[i];
      double power = off;
      for (double[] sums : powers) {
        sums[i] += power;
        power *= off;
      }
    }
  }

  double value(NoiseSummary summary, int i) {
    return switch (summary) {
      case MEAN -> mean(i);
      case MEAN_SQUARE -> variance(i) + mean(i) * mean(i);
      case VARIANCE -> variance(i);
    };
  }

  /** Of {@link #value}; NaN for one number. */
  double standardError(NoiseSummary summary, int i) {
    if (count < 2) {
      return Double.NaN;
    }
    double spread =
        switch (summary) {
          case MEAN -> variance(i);
          case MEAN_SQUARE -> {
            double m = mean(i);
            // the variance of the squares of m + d, d having mean 0
            yield 4 * m * m * variance(i)
                + 4 * m * central(3, i)
                + central(4, i)
                - variance(i) * variance(i);
          }
          case VARIANCE -> central(4, i) - variance(i) * variance(i);
        };
    return Math.sqrt(Math.max(0, spread) / (count - 1));
  }

  private double mean(int i) {
    return first[i] + raw(1, i);
  }

  private double variance(int i) {
    return Math.max(0, central(2, i));
  }

  /** Mean of a power of what is left after the mean is taken away. */
  private double central(int power, int i) {
    double m = raw(1, i);
    return switch (power) {
      case 2 -> raw(2, i) - m * m;
      case 3 -> raw(3, i) - 3 * m * raw(2, i) + 2 * m * m * m;
      default -> raw(4, i) - 4 * m * raw(3, i) + 6 * m * m * raw(2, i) - 3 * m * m * m * m;
    };
  }

  private double raw(int power, int i) {
    return powers[power - 1][i] / count;
  }
}
