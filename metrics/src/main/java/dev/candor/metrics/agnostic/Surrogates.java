package dev.candor.metrics.agnostic;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;

/** What is asked of a model and its simple stand-in alike. */
final class Surrogates {
  private Surrogates() {}

  /** The class with the largest output, the first of several. */
  static int predictedClass(NdArray outputs, int row) {
    int width = outputs.length(1);
    int best = 0;
    for (int k = 1; k < width; k++) {
      best = outputs.get(row * width + k) > outputs.get(row * width + best) ? k : best;
    }
    return best;
  }

  static void checkAlike(NdArray model, NdArray surrogate) {
    if (model.rank() != 2 || !java.util.Arrays.equals(model.shape(), surrogate.shape())) {
      throw InputException.of(
          "outputs of the surrogate",
          "must have the shape of the model's, " + model,
          surrogate,
          "ask both about the same rows");
    }
    if (model.length(0) == 0) {
      throw InputException.of("outputs", "must hold one row or more", model, "give rows");
    }
  }

  static double accuracy(NdArray outputs, int[] classes) {
    int right = 0;
    for (int i = 0; i < classes.length; i++) {
      right += predictedClass(outputs, i) == classes[i] ? 1 : 0;
    }
    return (double) right / classes.length;
  }

  static double squaredError(NdArray outputs, double[] targets) {
    double sum = 0;
    for (int i = 0; i < targets.length; i++) {
      double away = outputs.at(i, 0) - targets[i];
      sum += away * away;
    }
    return sum / targets.length;
  }

  static void checkTargets(NdArray outputs, int targets) {
    if (outputs.length(0) != targets || targets == 0) {
      throw InputException.of(
          "targets", "must be one per row, " + outputs.length(0), targets, "give one for each");
    }
  }
}
