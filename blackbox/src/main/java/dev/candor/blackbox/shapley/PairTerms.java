package dev.candor.blackbox.shapley;

import java.util.Arrays;

/** The matrix of each index, from all values of a game. */
final class PairTerms {
  private PairTerms() {}

  static double[][] of(InteractionIndex index, GameTable table, int input) {
    int n = table.players();
    if (index == InteractionIndex.FAITH_SHAPLEY) {
      return FaithShapley.solve(table, input);
    }
    double[][] matrix = table.pairs(input, weights(index, n));
    if (index == InteractionIndex.SHAPLEY_TAYLOR) {
      for (int i = 0; i < n; i++) {
        matrix[i][i] = table.value(input, 1 << i) - table.base(input);
      }
    }
    if (index == InteractionIndex.K_SHAPLEY) {
      double[] phi = table.marginals(input, GameTable.shapleyWeights(n));
      for (int i = 0; i < n; i++) {
        matrix[i][i] = phi[i] - Arrays.stream(matrix[i]).sum() / 2;
      }
    }
    return matrix;
  }

  private static double[] weights(InteractionIndex index, int n) {
    double[] weights = new double[Math.max(1, n - 1)];
    for (int s = 0; s < n - 1; s++) {
      weights[s] =
          switch (index) {
            case SHAPLEY, K_SHAPLEY -> 1 / ((n - 1) * Stratum.binomial(n - 2, s));
            case SHAPLEY_TAYLOR -> 2 / (n * Stratum.binomial(n - 1, s));
            case BANZHAF -> Math.pow(2, 2 - n);
            case FAITH_SHAPLEY -> throw new IllegalArgumentException("has no weights of its own");
          };
    }
    return weights;
  }
}
