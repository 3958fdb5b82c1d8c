package dev.candor.blackbox.shapley;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Single and pair terms closest to a game under the Shapley kernel, exact at nobody and all.
 *
 * <p>The normal matrix depends only on how many players two terms have together, so it is counted
 * instead of summed over coalitions; the constraint that all terms add up is a row of its own.
 */
final class FaithShapley {
  private FaithShapley() {}

  static double[][] solve(GameTable table, int input) {
    int n = table.players();
    int[] terms = terms(n);
    int size = terms.length;
    DMatrixRMaj left = new DMatrixRMaj(size + 1, size + 1);
    DMatrixRMaj right = new DMatrixRMaj(size + 1, 1);
    double[] together = weightOfSupersets(n);
    for (int a = 0; a < size; a++) {
      for (int b = 0; b < size; b++) {
        left.set(a, b, together[Integer.bitCount(terms[a] | terms[b])]);
      }
      left.set(a, size, 1);
      left.set(size, a, 1);
    }
    for (int mask = 1; mask < table.size() - 1; mask++) {
      double worth =
          kernel(n, Integer.bitCount(mask)) * (table.value(input, mask) - table.base(input));
      for (int a = 0; a < size; a++) {
        if ((mask & terms[a]) == terms[a]) {
          right.add(a, 0, worth);
        }
      }
    }
    right.set(size, 0, table.full(input) - table.base(input));
    DMatrixRMaj solved = new DMatrixRMaj(size + 1, 1);
    LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.lu(size + 1);
    if (!solver.setA(left)) {
      throw new IllegalStateException("the equations of " + n + " players must have a solution");
    }
    solver.solve(right, solved);
    double[][] matrix = new double[n][n];
    for (int a = 0; a < size; a++) {
      int i = Integer.numberOfTrailingZeros(terms[a]);
      int j = 31 - Integer.numberOfLeadingZeros(terms[a]);
      matrix[i][j] = solved.get(a, 0);
      matrix[j][i] = solved.get(a, 0);
    }
    return matrix;
  }

  /** Each player and each pair, as bits. */
  private static int[] terms(int n) {
    int[] terms = new int[n + n * (n - 1) / 2];
    int next = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        terms[next++] = 1 << i | 1 << j;
      }
    }
    return terms;
  }

  private static double kernel(int n, int size) {
    return (n - 1.0) / (Stratum.binomial(n, size) * size * (n - size));
  }

  /** What all coalitions that hold u given players weigh together, by u from 1 to 4. */
  private static double[] weightOfSupersets(int n) {
    double[] together = new double[5];
    for (int u = 1; u <= 4; u++) {
      for (int size = u; size < n; size++) {
        together[u] += Stratum.binomial(n - u, size - u) * kernel(n, size);
      }
    }
    return together;
  }
}
