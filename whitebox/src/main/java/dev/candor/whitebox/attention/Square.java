package dev.candor.whitebox.attention;

import java.util.Arrays;
import java.util.List;

/** Square matrices in row-major order. */
final class Square {
  private Square() {}

  /** {@code v M}. */
  static double[] times(double[] v, double[] matrix) {
    int n = v.length;
    double[] product = new double[n];
    for (int i = 0; i < n; i++) {
      if (v[i] != 0) {
        for (int j = 0; j < n; j++) {
          product[j] += v[i] * matrix[i * n + j];
        }
      }
    }
    return product;
  }

  /** The row {@code v M_L ... M_1} of a product of layers, first to last. */
  static double[] row(double[] v, List<double[]> layers) {
    double[] row = v;
    for (int l = layers.size() - 1; l >= 0; l--) {
      row = times(row, layers.get(l));
    }
    return row;
  }

  /** The whole product {@code M_L ... M_1}. */
  static double[] product(int n, List<double[]> layers) {
    double[] whole = new double[n * n];
    for (int i = 0; i < n; i++) {
      double[] unit = new double[n];
      unit[i] = 1;
      System.arraycopy(row(unit, layers), 0, whole, i * n, n);
    }
    return whole;
  }

  /** {@code a M + b I}. */
  static double[] withIdentity(double a, double[] matrix, double b, int n) {
    double[] mixed = new double[n * n];
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] = a * matrix[i];
    }
    for (int i = 0; i < n; i++) {
      mixed[i * n + i] += b;
    }
    return mixed;
  }

  /** Rows that add up to one; a row of nothing stays so. */
  static double[] rowsNormalised(double[] matrix, int n) {
    double[] normalised = matrix.clone();
    for (int i = 0; i < n; i++) {
      double sum = Arrays.stream(matrix, i * n, (i + 1) * n).sum();
      for (int j = 0; j < n && sum != 0; j++) {
        normalised[i * n + j] /= sum;
      }
    }
    return normalised;
  }

  /** The mean of several. */
  static double[] mean(List<double[]> matrices) {
    double[] mean = new double[matrices.get(0).length];
    for (double[] matrix : matrices) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += matrix[i] / matrices.size();
      }
    }
    return mean;
  }
}
