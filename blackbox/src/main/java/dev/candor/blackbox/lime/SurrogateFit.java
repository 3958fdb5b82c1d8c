package dev.candor.blackbox.lime;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.ejml.simple.SimpleMatrix;

/**
 * A linear model fitted to weighted samples.
 *
 * @param coefficients one per component
 * @param standardErrors of each; NaN for a component the fit left out
 * @param unique whether the samples tell all components apart
 */
record SurrogateFit(
    List<Double> coefficients,
    List<Double> standardErrors,
    double intercept,
    double r2,
    boolean unique) {
  private static final double SMALLEST_PIVOT = 1e-13;
  private static final int PATH_STEPS = 200;

  static SurrogateFit of(Surrogate surrogate, WeightedSamples samples) {
    int players = samples.players();
    int[] all = IntStream.range(0, players).toArray();
    if (surrogate instanceof Surrogate.LeastSquares) {
      return linear(samples, all, 0);
    }
    if (surrogate instanceof Surrogate.Ridge ridge) {
      return linear(samples, all, ridge.alpha());
    }
    CoordinateDescent descent = new CoordinateDescent(samples);
    if (surrogate instanceof Surrogate.KLasso kLasso) {
      return linear(samples, taken(descent, kLasso.components()), 0);
    }
    double[] coefficients =
        descent.from(new double[players], ((Surrogate.Lasso) surrogate).alpha());
    int[] kept = Arrays.stream(all).filter(i -> coefficients[i] != 0).toArray();
    Inverse inverse = Inverse.of(sub(samples.gram(), kept));
    return fit(samples, coefficients, kept, inverse);
  }

  /** The first components that the lasso takes up as its penalty falls. */
  private static int[] taken(CoordinateDescent descent, int most) {
    double[] coefficients = new double[descent.players()];
    double largest = descent.smallestPenaltyWithNone();
    for (int step = 1; step <= PATH_STEPS && largest > 0; step++) {
      double alpha = largest * Math.pow(10, -6.0 * step / PATH_STEPS);
      coefficients = descent.from(coefficients, alpha);
      double[] current = coefficients;
      if (Arrays.stream(current).filter(c -> c != 0).count() >= most) {
        break;
      }
    }
    double[] last = coefficients;
    return IntStream.range(0, last.length)
        .filter(i -> last[i] != 0)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -Math.abs(last[i])))
        .limit(most)
        .mapToInt(Integer::intValue)
        .sorted()
        .toArray();
  }

  private static SurrogateFit linear(WeightedSamples samples, int[] kept, double alpha) {
    SimpleMatrix gram = sub(samples.gram(), kept);
    for (int i = 0; i < kept.length; i++) {
      gram.set(i, i, gram.get(i, i) + alpha);
    }
    Inverse inverse = Inverse.of(gram);
    double[] products = samples.products();
    double[] coefficients = new double[samples.players()];
    for (int i = 0; i < kept.length; i++) {
      for (int j = 0; j < kept.length; j++) {
        coefficients[kept[i]] += inverse.matrix().get(i, j) * products[kept[j]];
      }
    }
    return fit(samples, coefficients, kept, inverse);
  }

  private static SurrogateFit fit(
      WeightedSamples samples, double[] coefficients, int[] kept, Inverse inverse) {
    double[] residuals = samples.residuals(coefficients);
    double[] errors = new double[coefficients.length];
    Arrays.fill(errors, Double.NaN);
    if (kept.length > 0 && samples.count() > kept.length + 1) {
      SimpleMatrix covariance =
          inverse
              .matrix()
              .mult(samples.meat(residuals, kept, inverse.matrix()))
              .mult(inverse.matrix());
      for (int i = 0; i < kept.length; i++) {
        errors[kept[i]] = Math.sqrt(Math.max(0, covariance.get(i, i)));
      }
    }
    return new SurrogateFit(
        Arrays.stream(coefficients).map(c -> c + 0.0).boxed().toList(),
        Arrays.stream(errors).boxed().toList(),
        samples.intercept(coefficients),
        samples.r2(residuals),
        inverse.unique());
  }

  private static SimpleMatrix sub(SimpleMatrix matrix, int[] kept) {
    SimpleMatrix sub = new SimpleMatrix(kept.length, kept.length);
    for (int i = 0; i < kept.length; i++) {
      for (int j = 0; j < kept.length; j++) {
        sub.set(i, j, matrix.get(kept[i], kept[j]));
      }
    }
    return sub;
  }

  /** The inverse of a symmetric matrix, or its pseudo-inverse where it has none. */
  private record Inverse(SimpleMatrix matrix, boolean unique) {
    static Inverse of(SimpleMatrix matrix) {
      int size = matrix.getNumRows();
      if (size == 0) {
        return new Inverse(matrix, true);
      }
      LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(size);
      if (solver.setA(matrix.getDDRM().copy()) && solver.quality() > SMALLEST_PIVOT) {
        DMatrixRMaj inverse = new DMatrixRMaj(size, size);
        solver.invert(inverse);
        return new Inverse(SimpleMatrix.wrap(inverse), true);
      }
      return new Inverse(matrix.pseudoInverse(), false);
    }
  }

  /** As arrays, for reading. */
  double[] coefficientArray() {
    return coefficients.stream().mapToDouble(Double::doubleValue).toArray();
  }

  double[] errorArray() {
    return standardErrors.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
