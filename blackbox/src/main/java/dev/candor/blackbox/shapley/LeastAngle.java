package dev.candor.blackbox.shapley;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Least-angle regression and the lasso's path from the normal equations alone (Efron, Hastie,
 * Johnstone and Tibshirani 2004, Annals of Statistics 32, 407-499; criterion of Zou, Hastie and
 * Tibshirani 2007, Annals of Statistics 35, 2173-2192).
 */
final class LeastAngle {
  private static final double TIED = 1e-12;

  private final double[][] gram;
  private final double[] products;
  private final int n;
  private final double[] coefficients;
  private final double[] correlations;
  private final List<Integer> active = new ArrayList<>();

  /** From X'X and X'y. */
  LeastAngle(double[][] gram, double[] products) {
    this.gram = gram;
    this.products = products;
    this.n = products.length;
    this.coefficients = new double[n];
    this.correlations = products.clone();
  }

  /** The first so many that the path takes up. */
  int[] first(int most) {
    while (active.size() < most && takeUp()) {
      step(false);
    }
    return active.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * The active set of the lasso's path with the smallest {@code RSS / sigma^2 + penalty * size},
   * sigma^2 from the full fit.
   *
   * @param squares y'y
   * @param observations rows of X
   */
  int[] best(double squares, double observations, double penalty) {
    List<int[]> sets = new ArrayList<>();
    List<Double> residuals = new ArrayList<>();
    sets.add(new int[0]);
    residuals.add(squares);
    boolean dropped = false;
    for (int steps = 0; steps < 8 * n && (dropped || takeUp()); steps++) {
      dropped = step(true);
      sets.add(active.stream().mapToInt(Integer::intValue).toArray());
      residuals.add(residual(squares));
    }
    double noise = residuals.get(residuals.size() - 1) / Math.max(1, observations - n);
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < sets.size(); i++) {
      double criterion =
          residuals.get(i) / Math.max(noise, 1e-12 * squares) + penalty * sets.get(i).length;
      if (criterion < least) {
        least = criterion;
        best = i;
      }
    }
    return sets.get(best);
  }

  private double residual(double squares) {
    double residual = squares;
    for (int i = 0; i < n; i++) {
      residual -= coefficients[i] * (products[i] + correlations[i]);
    }
    return Math.max(0, residual);
  }

  /** Adds the player with the largest correlation; false where nothing is left to explain. */
  private boolean takeUp() {
    int best = -1;
    for (int i = 0; i < n; i++) {
      if (!active.contains(i)
          && (best < 0 || Math.abs(correlations[i]) > Math.abs(correlations[best]))) {
        best = i;
      }
    }
    if (best < 0 || Math.abs(correlations[best]) <= TIED * Math.abs(products[best] + 1e-300)) {
      return false;
    }
    active.add(best);
    return true;
  }

  /**
   * Goes on until another is as correlated, or one of the lasso's reaches 0: then it is dropped.
   */
  private boolean step(boolean lasso) {
    double[] direction = direction();
    double[] change = new double[n];
    for (int i = 0; i < n; i++) {
      for (int a = 0; a < active.size(); a++) {
        change[i] += gram[i][active.get(a)] * direction[a];
      }
    }
    double largest = Math.abs(correlations[active.get(active.size() - 1)]);
    double length = largest;
    for (int i = 0; i < n; i++) {
      if (!active.contains(i)) {
        length = nearer(length, (largest - correlations[i]) / (1 - change[i]));
        length = nearer(length, (largest + correlations[i]) / (1 + change[i]));
      }
    }
    int leaving = -1;
    for (int a = 0; lasso && a < active.size(); a++) {
      double zero = -coefficients[active.get(a)] / direction[a];
      if (zero > TIED * largest && zero < length) {
        length = zero;
        leaving = a;
      }
    }
    for (int a = 0; a < active.size(); a++) {
      coefficients[active.get(a)] += length * direction[a];
    }
    for (int i = 0; i < n; i++) {
      correlations[i] -= length * change[i];
    }
    if (leaving >= 0) {
      coefficients[active.remove(leaving)] = 0;
      return true;
    }
    return false;
  }

  private static double nearer(double length, double other) {
    return other > 0 && other < length ? other : length;
  }

  /** Where all active correlations shrink alike. */
  private double[] direction() {
    int size = active.size();
    DMatrixRMaj left = new DMatrixRMaj(size, size);
    DMatrixRMaj right = new DMatrixRMaj(size, 1);
    for (int a = 0; a < size; a++) {
      right.set(a, 0, Math.signum(correlations[active.get(a)]));
      for (int b = 0; b < size; b++) {
        left.set(a, b, gram[active.get(a)][active.get(b)]);
      }
    }
    DMatrixRMaj solved = new DMatrixRMaj(size, 1);
    LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(size);
    if (!solver.setA(left.copy())) {
      solver = LinearSolverFactory_DDRM.pseudoInverse(true);
      solver.setA(left);
    }
    solver.solve(right, solved);
    return solved.getData();
  }
}
