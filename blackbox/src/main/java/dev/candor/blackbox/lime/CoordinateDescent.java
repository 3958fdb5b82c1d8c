package dev.candor.blackbox.lime;

import java.util.Arrays;

/**
 * The lasso, {@code sum_i w_i r_i^2 / (2 sum_i w_i) + alpha |c|_1}, one coefficient after the other
 * until none moves. Friedman, J., Hastie, T. and Tibshirani, R. 2010. Regularization paths for
 * generalized linear models via coordinate descent. Journal of Statistical Software 33 (1).
 */
final class CoordinateDescent {
  private static final int MOST_SWEEPS = 100_000;
  private static final double STILL = 1e-13;

  private final double[][] gram;
  private final double[] products;

  CoordinateDescent(WeightedSamples samples) {
    int players = samples.players();
    gram = new double[players][players];
    products = samples.products();
    for (int i = 0; i < players; i++) {
      products[i] /= samples.total();
      for (int j = 0; j < players; j++) {
        gram[i][j] = samples.gram().get(i, j) / samples.total();
      }
    }
  }

  int players() {
    return products.length;
  }

  /** The penalty from which on no coefficient is left. */
  double smallestPenaltyWithNone() {
    return Arrays.stream(products).map(Math::abs).max().orElse(0);
  }

  /** The coefficients at a penalty, found from these on. */
  double[] from(double[] start, double alpha) {
    double[] coefficients = start.clone();
    double moved = Double.MAX_VALUE;
    double largest = Double.MIN_NORMAL;
    for (int sweep = 0; sweep < MOST_SWEEPS && moved > STILL * largest; sweep++) {
      moved = 0;
      for (int i = 0; i < coefficients.length; i++) {
        if (gram[i][i] <= 0) {
          continue;
        }
        double pull = products[i] + gram[i][i] * coefficients[i];
        for (int j = 0; j < coefficients.length; j++) {
          pull -= gram[i][j] * coefficients[j];
        }
        double shrunk = Math.signum(pull) * Math.max(0, Math.abs(pull) - alpha) / gram[i][i];
        moved = Math.max(moved, Math.abs(shrunk - coefficients[i]));
        largest = Math.max(largest, Math.abs(shrunk));
        coefficients[i] = shrunk;
      }
    }
    return coefficients;
  }
}
