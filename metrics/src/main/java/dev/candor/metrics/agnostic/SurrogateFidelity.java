package dev.candor.metrics.agnostic;

import dev.candor.core.NdArray;

/**
 * Does a simple model that was fitted to another's answers give those answers?
 *
 * <p>Of classes: the share of rows with the same predicted class. Of values: {@code 1 - mean |a -
 * b| / max(|a|, |b|)} with a the model's and b the surrogate's value, and 0 for a pair of zeros. 1
 * is the best; it is low wherever values lie around 0, however small the differences are.
 *
 * <p>No model calls: the answers are given. Munoz et al. 2024, arXiv:2302.12094v3; the formula for
 * values is that of the authors' library, which adds 1e-10 to the denominator.
 */
public final class SurrogateFidelity {
  private SurrogateFidelity() {}

  /** Of classes: {@code [n, classes]} of both. */
  public static double ofClasses(NdArray model, NdArray surrogate) {
    Surrogates.checkAlike(model, surrogate);
    int same = 0;
    for (int i = 0; i < model.length(0); i++) {
      same +=
          Surrogates.predictedClass(model, i) == Surrogates.predictedClass(surrogate, i) ? 1 : 0;
    }
    return (double) same / model.length(0);
  }

  /** Of values: {@code [n, 1]} of both. */
  public static double ofValues(NdArray model, NdArray surrogate) {
    Surrogates.checkAlike(model, surrogate);
    double sum = 0;
    for (int i = 0; i < model.length(0); i++) {
      double a = model.at(i, 0);
      double b = surrogate.at(i, 0);
      double most = Math.max(Math.abs(a), Math.abs(b));
      sum += most == 0 ? 0 : Math.abs(a - b) / most;
    }
    return 1 - sum / model.length(0);
  }
}
