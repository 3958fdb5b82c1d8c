package dev.candor.cli.reproduce.scores;

import dev.candor.core.InputException;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/**
 * What does a plain logistic regression find on the same rows? The floor that a network must reach.
 *
 * <p>Minimises {@code sum_i log(1 + exp(-t_i z_i)) + ||b||^2 / 2} with {@code z = a + x b} and
 * {@code t} in -1, 1 by iteratively reweighted least squares (Newton's method with halved steps).
 * The ridge of 1 keeps the coefficients finite where the classes can be told apart without error;
 * the intercept {@code a} is not penalised. One step costs {@code O(rows d^2 + d^3)}.
 */
public final class LogisticFloor {
  private static final double RIDGE = 1;
  private static final int STEPS = 100;
  private static final double TOLERANCE = 1e-10;

  private final double[] coefficients;

  private LogisticFloor(double[] coefficients) {
    this.coefficients = coefficients;
  }

  /**
   * Fits rows.
   *
   * @param rows standardised, {@code [n][d]}
   * @param positive whether each row is of the positive class
   */
  public static LogisticFloor fit(double[][] rows, boolean[] positive) {
    if (rows.length == 0 || rows.length != positive.length) {
      throw InputException.of(
          "positive", "must have one entry per row, " + rows.length, positive.length, "give both");
    }
    int d = rows[0].length;
    SimpleMatrix x = new SimpleMatrix(rows.length, d + 1);
    for (int i = 0; i < rows.length; i++) {
      x.set(i, 0, 1);
      for (int j = 0; j < d; j++) {
        x.set(i, j + 1, rows[i][j]);
      }
    }
    SimpleMatrix b = new SimpleMatrix(d + 1, 1);
    double loss = loss(x, b, positive);
    for (int step = 0; step < STEPS; step++) {
      SimpleMatrix direction = newton(x, b, positive);
      double length = 1;
      SimpleMatrix next = b.plus(direction);
      double nextLoss = loss(x, next, positive);
      while (nextLoss > loss && length > 1e-6) {
        length /= 2;
        next = b.plus(direction.scale(length));
        nextLoss = loss(x, next, positive);
      }
      boolean still = loss - nextLoss < TOLERANCE * (1 + Math.abs(loss));
      if (nextLoss <= loss) {
        b = next;
        loss = nextLoss;
      }
      if (still) {
        break;
      }
    }
    double[] found = new double[d + 1];
    for (int j = 0; j <= d; j++) {
      found[j] = b.get(j, 0);
    }
    return new LogisticFloor(found);
  }

  /** The intercept, then one coefficient per column. */
  double[] coefficients() {
    return coefficients.clone();
  }

  /** The size of each column's coefficient. */
  public double[] importance() {
    return IntStream.range(1, coefficients.length)
        .mapToDouble(j -> Math.abs(coefficients[j]))
        .toArray();
  }

  /** The columns by the size of their coefficients, the largest first. */
  int[] order() {
    double[] size = importance();
    return IntStream.range(0, size.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer j) -> -size[j]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The share of rows that it puts into their class. */
  double accuracy(double[][] rows, boolean[] positive) {
    int right = 0;
    for (int i = 0; i < rows.length; i++) {
      double z = coefficients[0];
      for (int j = 0; j < rows[i].length; j++) {
        z += coefficients[j + 1] * rows[i][j];
      }
      right += (z > 0) == positive[i] ? 1 : 0;
    }
    return right / (double) rows.length;
  }

  /** {@code (X'WX + R)^-1 (X'(y - p) - R b)}. */
  private static SimpleMatrix newton(SimpleMatrix x, SimpleMatrix b, boolean[] positive) {
    SimpleMatrix z = x.mult(b);
    SimpleMatrix weighted = x.copy();
    SimpleMatrix residual = new SimpleMatrix(x.getNumRows(), 1);
    for (int i = 0; i < x.getNumRows(); i++) {
      double p = 1 / (1 + Math.exp(-z.get(i, 0)));
      residual.set(i, 0, (positive[i] ? 1 : 0) - p);
      double w = Math.max(1e-12, p * (1 - p));
      for (int j = 0; j < x.getNumCols(); j++) {
        weighted.set(i, j, w * x.get(i, j));
      }
    }
    SimpleMatrix hessian = x.transpose().mult(weighted);
    SimpleMatrix gradient = x.transpose().mult(residual);
    for (int j = 1; j < x.getNumCols(); j++) {
      hessian.set(j, j, hessian.get(j, j) + RIDGE);
      gradient.set(j, 0, gradient.get(j, 0) - RIDGE * b.get(j, 0));
    }
    return hessian.solve(gradient);
  }

  private static double loss(SimpleMatrix x, SimpleMatrix b, boolean[] positive) {
    SimpleMatrix z = x.mult(b);
    double sum = 0;
    for (int i = 0; i < positive.length; i++) {
      double margin = positive[i] ? z.get(i, 0) : -z.get(i, 0);
      sum += Math.max(0, -margin) + Math.log1p(Math.exp(-Math.abs(margin)));
    }
    for (int j = 1; j < b.getNumRows(); j++) {
      sum += RIDGE * b.get(j, 0) * b.get(j, 0) / 2;
    }
    return sum;
  }
}
