package dev.candor.blackbox.shapley;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;

/**
 * A linear model, {@code f_k(x) = sum_i w_ki x_i + b_k}, in double precision.
 *
 * @param weights {@code [outputs, inputs]}
 * @param intercepts {@code [outputs]}
 */
public record LinearModel(NdArray weights, NdArray intercepts) implements Predictor {
  /** Checks the shapes. */
  public LinearModel {
    if (weights.rank() != 2 || intercepts.size() != weights.length(0)) {
      throw InputException.of(
          "weights",
          "must be [outputs, inputs] with as many outputs as intercepts, " + intercepts.size(),
          weights,
          "give one row of weights for each output");
    }
  }

  @Override
  public NdArray predict(NdArray batch) {
    int rows = batch.length(0);
    int inputs = weights.length(1);
    int outputs = weights.length(0);
    if (rows > 0 && batch.size() / rows != inputs) {
      throw InputException.of(
          "inputs", "must have as many numbers each as weights, " + inputs, batch, "give those");
    }
    double[] flat = batch.toDoubles();
    double[] w = weights.toDoubles();
    double[] scores = new double[rows * outputs];
    for (int row = 0; row < rows; row++) {
      for (int k = 0; k < outputs; k++) {
        double sum = intercepts.get(k);
        for (int i = 0; i < inputs; i++) {
          sum += w[k * inputs + i] * flat[row * inputs + i];
        }
        scores[row * outputs + k] = sum;
      }
    }
    return NdArray.of(scores, rows, outputs);
  }
}
