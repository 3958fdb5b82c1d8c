package dev.candor.cli.golden;

import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.Evidence;
import dev.candor.core.Explainer;
import dev.candor.core.NdArray;
import dev.candor.torch.jit.TorchScriptPredictor;
import java.util.stream.IntStream;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Methods for a measure to ask: the gradient, and the gradient integrated from zero. Just enough
 * for the checks of measures that explain again.
 *
 * @param steps nodes of the Gauss-Legendre rule, or 0 for the gradient itself
 */
record ScriptGradients(TorchScriptPredictor model, int steps) implements Explainer {
  @Override
  public Attribution explain(NdArray input, int target) {
    double[] values = steps == 0 ? gradient(input.toDoubles(), target) : integrated(input, target);
    Axes axes =
        new Axes.Features(IntStream.range(0, values.length).mapToObj(i -> "x" + i).toList());
    return new Attribution(
        NdArray.of(values, values.length), axes, target, Evidence.of("gradients"));
  }

  private double[] integrated(NdArray input, int target) {
    GaussIntegrator rule = new GaussIntegratorFactory().legendre(steps, 0, 1);
    double[] x = input.toDoubles();
    double[] sum = new double[x.length];
    for (int node = 0; node < steps; node++) {
      double[] at = new double[x.length];
      for (int i = 0; i < x.length; i++) {
        at[i] = rule.getPoint(node) * x[i];
      }
      double[] gradient = gradient(at, target);
      for (int i = 0; i < x.length; i++) {
        sum[i] += rule.getWeight(node) * gradient[i] * x[i];
      }
    }
    return sum;
  }

  private double[] gradient(double[] input, int target) {
    return model.inputGradients(NdArray.of(input, 1, input.length), new int[] {target}).toDoubles();
  }
}
