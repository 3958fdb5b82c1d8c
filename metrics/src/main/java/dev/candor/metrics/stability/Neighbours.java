package dev.candor.metrics.stability;

import dev.candor.core.Attribution;
import dev.candor.core.DType;
import dev.candor.core.Explainer;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.metrics.measure.Draws;
import java.util.Arrays;
import java.util.List;

/** Inputs near another one, and how their explanations lie to its own. */
final class Neighbours {
  private Neighbours() {}

  /** Differences to an input, each number uniform from -radius to radius. */
  static NdArray drawn(NdArray input, int samples, double radius, Draws draws) {
    double[] differences = new double[Math.multiplyExact(samples, input.size())];
    for (int j = 0; j < differences.length; j++) {
      differences[j] = draws.uniform(-radius, radius);
    }
    return NdArray.of(differences, batchShape(samples, input));
  }

  /** The explanations of input plus each difference. */
  static List<Attribution> explained(
      Explainer explainer, NdArray input, int target, NdArray differences) {
    if (differences.rank() < 1
        || differences.size() == 0
        || differences.size() != (long) differences.length(0) * input.size()) {
      throw InputException.of(
          "perturbations",
          "must be one or more with as many numbers as the input, " + input.size(),
          differences,
          "give them for this input");
    }
    int samples = differences.length(0);
    double[] near = differences.toDoubles();
    double[] centre = input.toDoubles();
    for (int j = 0; j < near.length; j++) {
      near[j] += centre[j % centre.length];
    }
    NdArray batch = NdArray.of(near, batchShape(samples, input));
    if (input.dtype() == DType.FLOAT32) {
      batch = NdArray.of(batch.toFloats(), batch.shape());
    }
    int[] targets = new int[samples];
    Arrays.fill(targets, target);
    return explainer.explain(batch, targets);
  }

  static double distance(double[] one, double[] other) {
    if (one.length != other.length) {
      throw InputException.of(
          "attributions",
          "must have as many components as that of the input, " + one.length,
          other.length,
          "use a method with the same components for near inputs");
    }
    double sum = 0;
    for (int j = 0; j < one.length; j++) {
      double away = one[j] - other[j];
      sum += away * away;
    }
    return Math.sqrt(sum);
  }

  private static int[] batchShape(int samples, NdArray input) {
    int[] shape = new int[input.rank() + 1];
    shape[0] = samples;
    System.arraycopy(input.shape(), 0, shape, 1, input.rank());
    return shape;
  }
}
