package dev.candor.cli.evaluate;

import java.util.Arrays;

/** From attributions of rows to one importance per feature. */
final class Importance {
  private Importance() {}

  /** The sizes of signed numbers. */
  static double[] sizes(double[] values) {
    return Arrays.stream(values).map(Math::abs).toArray();
  }

  /** The mean over some rows. */
  static double[] mean(double[][] sizes, int[] rows) {
    double[] mean = new double[sizes[0].length];
    for (int row : rows) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += sizes[row][i] / rows.length;
      }
    }
    return mean;
  }

  /** The rank of each feature, 1 for the largest; equal ones share the middle of their places. */
  static double[] ranks(double[] importance) {
    double[] ranks = new double[importance.length];
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = 0.5;
      for (double other : importance) {
        ranks[i] += other > importance[i] ? 1 : other == importance[i] ? 0.5 : 0;
      }
    }
    return ranks;
  }
}
