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
import java.util.Map;
import org.bytedeco.pytorch.Tensor;

/**
 * How would the answer change with a small change of each number of the input?
 *
 * <p>{@code a_i = d f(x) / d x_i} or its size, where f is one raw output and x the input. The
 * gradient is a slope at one place: it does not add up to the answer, and is 0 where the network is
 * flat however much a number mattered on the way.
 *
 * <p><b>Cost</b>: one forward and one backward pass a row. Memory: one part of the batch.
 *
 * <p><b>Not</b> to say how much of the answer came from where: integrated gradients are for that.
 *
 * <p>K. Simonyan, A. Vedaldi, A. Zisserman, "Deep Inside Convolutional Networks: Visualising Image
 * Classification Models and Saliency Maps", ICLR Workshop 2014, arXiv 1312.6034.
 */
public final class Saliency implements BatchExplainer {
  private final Subject subject;
  private final Sign sign;

  /** The size of the gradient, as published. */
  public Saliency(Subject subject) {
    this(subject, Sign.SIZE);
  }

  /** The gradient or its size. */
  public Saliency(Subject subject, Sign sign) {
    this.subject = subject;
    this.sign = sign;
  }

  @Override
  public List<Attribution> explain(NdArray inputs, int[] targets) {
    Procedure procedure =
        Procedure.of("saliency", subject).withSettings(Map.of("sign", sign.label()));
    return Explaining.rows(
        subject,
        procedure,
        inputs,
        targets,
        (run, from, to) -> Told.of(gradients(run, inputs, targets, from, to)));
  }

  private double[] gradients(Run run, NdArray inputs, int[] targets, int from, int to) {
    Tensor x = run.rows(inputs, from, to).requires_grad_(true);
    int[] wanted = Arrays.copyOfRange(targets, from, to);
    Tensor gradient = Backward.of(Targets.sum(run.outputs(x), wanted, from), x);
    return Tensors.toDoubles(sign == Sign.SIZE ? gradient.abs() : gradient);
  }
}
