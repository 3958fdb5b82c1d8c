package dev.candor.whitebox.deeplift;

import dev.candor.core.NdArray;

/** Contributions averaged over a background, in double and in its order. For one thread. */
final class Means {
  private final int rows;
  private final int width;
  private final double[] mean;
  private final double[] squares;
  private final double[] change;
  private final int[] counts;

  Means(int rows, int width) {
    this.rows = rows;
    this.width = width;
    this.mean = new double[rows * width];
    this.squares = new double[rows * width];
    this.change = new double[rows];
    this.counts = new int[rows];
  }

  /** Adds the contributions of pairs, row after row, {@code together} of the background each. */
  void add(Lifted pairs, NdArray inputs, int from, NdArray background, int first, int together) {
    for (int pair = 0; pair < rows * together; pair++) {
      int row = pair / together;
      int other = first + pair % together;
      counts[row]++;
      change[row] += (pairs.change()[pair] - change[row]) / counts[row];
      for (int i = 0; i < width; i++) {
        double moved = inputs.get((from + row) * width + i) - background.get(other * width + i);
        double found = pairs.multipliers()[pair * width + i] * moved;
        int at = row * width + i;
        double off = found - mean[at];
        mean[at] += off / counts[row];
        squares[at] += off * (found - mean[at]);
      }
    }
  }

  double[] values() {
    return mean.clone();
  }

  /** The sum of the contributions less the mean change of the output, a row each. */
  double[] gaps() {
    double[] gaps = new double[rows];
    for (int row = 0; row < rows; row++) {
      double sum = 0;
      for (int i = 0; i < width; i++) {
        sum += mean[row * width + i];
      }
      gaps[row] = sum - change[row];
    }
    return gaps;
  }

  /** The largest standard error of the means, a row each; 0 where there is one. */
  double[] errors() {
    double[] errors = new double[rows];
    for (int at = 0; at < squares.length; at++) {
      int count = counts[at / width];
      if (count > 1) {
        double error = Math.sqrt(squares[at] / (count - 1) / count);
        errors[at / width] = Math.max(errors[at / width], error);
      }
    }
    return errors;
  }
}
