package dev.candor.blackbox.shapley;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Weighted least squares under the constraint that the values add up.
 *
 * <p>A pair of a coalition and its complement has the same weight, so that only the difference d =
 * v(S) - v(rest) matters: minimise {@code sum w (d - s phi)^2} with s = 1 for players in S and -1
 * for the others, under {@code sum phi = v(all) - v(nobody)}. Taking the mean out of s leaves
 * normal equations without the constraint, and one factorisation serves all inputs.
 */
final class KernelRegression {
  private final KernelPlan plan;
  private final int pairs;
  private final int[] active;
  private final double[] weights;
  private final int[] drawsOfStratum;
  private final DMatrixRMaj design;
  private final double[] means;
  private final DMatrixRMaj influence;

  /**
   * Sets up the equations.
   *
   * @param pairs how many pairs of the plan were evaluated
   * @param active the players whose value may differ from 0
   */
  KernelRegression(KernelPlan plan, int pairs, int[] active) {
    this.plan = plan;
    this.pairs = pairs;
    this.active = active;
    this.drawsOfStratum = new int[plan.strata().size()];
    for (int j = 0; j < pairs; j++) {
      drawsOfStratum[plan.drawn().get(j).stratum()]++;
    }
    this.weights = new double[pairs];
    for (int j = 0; j < pairs; j++) {
      int stratum = plan.drawn().get(j).stratum();
      weights[j] = plan.strata().get(stratum).weight() / drawsOfStratum[stratum];
    }
    this.design = new DMatrixRMaj(pairs, active.length);
    this.means = new double[pairs];
    fillDesign();
    this.influence = influence();
  }

  /** The values of all players, 0 for those who are not active. */
  double[] values(double[] differences, double total) {
    int n = active.length;
    double[] values = new double[plan.players()];
    double[] some = new double[n];
    for (int j = 0; j < pairs; j++) {
      double wanted = weights[j] * (differences[j] - total * means[j]);
      for (int i = 0; i < n; i++) {
        some[i] += influence.get(i, j) * wanted;
      }
    }
    for (int i = 0; i < n; i++) {
      values[active[i]] = total / n + some[i];
    }
    return values;
  }

  /**
   * Standard errors: the linearised estimator is a sum over pairs, {@code H r}, whose variance is
   * taken stratum by stratum, without replacement; residuals are divided by 1 minus their leverage,
   * because a fitted pair lies too close to the fit.
   */
  double[] standardErrors(double[] differences, double[] values) {
    int n = active.length;
    double[] errors = new double[plan.players()];
    double[] residuals = residuals(differences, values);
    int strata = plan.strata().size();
    for (int i = 0; i < n; i++) {
      double[] sums = new double[strata];
      double[] squares = new double[strata];
      for (int j = 0; j < pairs; j++) {
        double share = influence.get(i, j) * residuals[j];
        int stratum = plan.drawn().get(j).stratum();
        sums[stratum] += share;
        squares[stratum] += share * share;
      }
      double variance = 0;
      for (int h = 0; h < strata; h++) {
        variance += variance(h, sums[h], squares[h]);
      }
      errors[active[i]] = Math.sqrt(variance);
    }
    return errors;
  }

  /** How many draws are free to tell the error. */
  double degreesOfFreedom() {
    int free = 0;
    for (int h = 0; h < drawsOfStratum.length; h++) {
      if (drawsOfStratum[h] < plan.strata().get(h).pairs()) {
        free += Math.max(0, drawsOfStratum[h] - 1);
      }
    }
    return free == 0 ? Integer.MAX_VALUE : free;
  }

  private double variance(int h, double sum, double square) {
    int draws = drawsOfStratum[h];
    Stratum stratum = plan.strata().get(h);
    if (draws == 0 || draws >= stratum.pairs()) {
      return 0;
    }
    double spread = draws == 1 ? square : Math.max(0, square - sum * sum / draws) / (draws - 1);
    return stratum.weight() * stratum.weight() / draws * (1 - draws / stratum.pairs()) * spread;
  }

  private double[] residuals(double[] differences, double[] values) {
    double[] residuals = new double[pairs];
    for (int j = 0; j < pairs; j++) {
      double fitted = 0;
      double leverage = 0;
      for (int i = 0; i < active.length; i++) {
        fitted += (design.get(j, i) + means[j]) * values[active[i]];
        leverage += design.get(j, i) * influence.get(i, j);
      }
      double free = Math.max(1e-6, 1 - weights[j] * leverage);
      residuals[j] = (differences[j] - fitted) / free;
    }
    return residuals;
  }

  private void fillDesign() {
    int n = active.length;
    for (int j = 0; j < pairs; j++) {
      double sum = 0;
      for (int i = 0; i < n; i++) {
        double sign = plan.drawn().get(j).coalition().contains(active[i]) ? 1 : -1;
        design.set(j, i, sign);
        sum += sign;
      }
      means[j] = sum / n;
      for (int i = 0; i < n; i++) {
        design.add(j, i, -means[j]);
      }
    }
  }

  /** The inverse of the normal matrix times the design, {@code [active, pairs]}. */
  private DMatrixRMaj influence() {
    int n = active.length;
    if (pairs == 0) {
      return new DMatrixRMaj(n, 0);
    }
    DMatrixRMaj weighted = design.copy();
    for (int j = 0; j < pairs; j++) {
      for (int i = 0; i < n; i++) {
        weighted.set(j, i, weighted.get(j, i) * weights[j]);
      }
    }
    DMatrixRMaj normal = new DMatrixRMaj(n, n);
    CommonOps_DDRM.multTransA(design, weighted, normal);
    double scale = Math.max(1e-300, CommonOps_DDRM.trace(normal) / n);
    CommonOps_DDRM.add(normal, scale / n);
    DMatrixRMaj right = new DMatrixRMaj(n, pairs);
    CommonOps_DDRM.transpose(design, right);
    DMatrixRMaj solved = new DMatrixRMaj(n, pairs);
    LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(n);
    if (!solver.setA(normal.copy()) || solver.quality() < 1e-13) {
      // fewer independent coalitions than players: the smallest of the fits
      solver = LinearSolverFactory_DDRM.pseudoInverse(true);
      solver.setA(normal.copy());
    }
    solver.solve(right, solved);
    return solved;
  }

  @Override
  public String toString() {
    return pairs + " pairs of " + Arrays.toString(active);
  }
}
