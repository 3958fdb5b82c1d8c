package dev.candor.whitebox.gradient;

import dev.candor.core.Attribution;
import dev.candor.core.NdArray;
import dev.candor.torch.Backward;
import dev.candor.torch.Run;
import dev.candor.torch.Targets;
import dev.candor.torch.Tensors;
import dev.candor.whitebox.BatchExplainer;
import dev.candor.whitebox.Explaining;
import dev.candor.whitebox.Procedure;
import dev.candor.whitebox.Subject;
import dev.candor.whitebox.Told;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * What would each number give if the answer were as straight everywhere as it is here?
 *
 * <p>{@code a_i = x_i * d f(x) / d x_i}, with f one raw output. For a linear model without a
 * constant the shares add up to the answer; for a ReLU network without biases too, and it is then
 * the same as LRP with epsilon 0.
 *
 * <p><b>Cost</b>: one forward and one backward pass a row. Memory: one part of the batch.
 *
 * <p><b>Not</b> where 0 means something other than "nothing", and not where the answer saturates:
 * integrated gradients are for that.
 *
 * <p>A. Shrikumar, P. Greenside, A. Shcherbina, A. Kundaje, "Not Just a Black Box: Learning
 * Important Features Through Propagating Activation Differences", 2016, arXiv 1605.01713.
 */
public final class InputTimesGradient implements BatchExplainer {
  private final Subject subject;

  /** Explains this subject's answers. */
  public InputTimesGradient(Subject subject) {
    this.subject = subject;
  }

  @Override
  public List<Attribution> explain(NdArray inputs, int[] targets) {
    return Explaining.rows(
        subject,
        Procedure.of("input x gradient", subject),
        inputs,
        targets,
        (run, from, to) -> Told.of(products(run, inputs, targets, from, to)));
  }

  private static double[] products(Run run, NdArray inputs, int[] targets, int from, int to) {
    Tensor x = run.rows(inputs, from, to).requires_grad_(true);
    int[] wanted = Arrays.copyOfRange(targets, from, to);
    double[] products =
        Tensors.toDoubles(Backward.of(Targets.sum(run.outputs(x), wanted, from), x));
    int offset = from * (products.length / (to - from));
    for (int i = 0; i < products.length; i++) {
      products[i] *= inputs.get(offset + i);
    }
    return products;
  }
}
