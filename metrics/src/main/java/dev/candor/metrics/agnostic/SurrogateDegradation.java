package dev.candor.metrics.agnostic;

import dev.candor.core.NdArray;

/**
 * How much worse than the model does its simple stand-in do the task?
 *
 * <p>Of classes, with accuracies A of the model and B of the surrogate: {@code 2 (A - B) / (A +
 * B)}; below 0 where the surrogate does better. Of values, with mean squared errors A and B: {@code
 * max(0, 2 (B - A) / (A + B))}. 0 is the best, 2 the worst; 0 where A and B are both 0.
 *
 * <p>No model calls: the answers are given. Munoz et al. 2024, arXiv:2302.12094v3, accuracy
 * degradation and MSE degradation; the formulas are those of the authors' library.
 */
public final class SurrogateDegradation {
  private SurrogateDegradation() {}

  /** Of classes: {@code [n, classes]} of both, and the true class of each row. */
  public static double ofClasses(NdArray model, NdArray surrogate, int[] classes) {
    Surrogates.checkAlike(model, surrogate);
    Surrogates.checkTargets(model, classes.length);
    double a = Surrogates.accuracy(model, classes);
    double b = Surrogates.accuracy(surrogate, classes);
    return a + b == 0 ? 0 : 2 * (a - b) / (a + b);
  }

  /** Of values: {@code [n, 1]} of both, and the true value of each row. */
  public static double ofValues(NdArray model, NdArray surrogate, double[] values) {
    Surrogates.checkAlike(model, surrogate);
    Surrogates.checkTargets(model, values.length);
    double a = Surrogates.squaredError(model, values);
    double b = Surrogates.squaredError(surrogate, values);
    return a + b == 0 ? 0 : Math.max(0, 2 * (b - a) / (a + b));
  }
}
