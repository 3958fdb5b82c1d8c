package dev.candor.whitebox.gradient;

import dev.candor.core.Attribution;
import dev.candor.core.NdArray;
import dev.candor.torch.Backward;
import dev.candor.whitebox.BatchExplainer;
import dev.candor.whitebox.Subject;
import java.util.List;
import org.bytedeco.pytorch.Scalar;

/**
 * Which picture would a ReLU network's output be made of, run backwards?
 *
 * <p>The gradient of one raw output, but at every ReLU what comes back is let through where it is
 * positive, {@code relu(g)}, whether the unit was on or off.
 *
 * <p><b>Cost</b>: one forward and one backward pass a row. Memory: one part of the batch.
 *
 * <p><b>Errors</b>: a model whose layers cannot be seen, or without a ReLU, is refused.
 *
 * <p><b>Not</b> to learn what a network learned: like guided backpropagation it largely restores
 * edges of the input whatever the weights are (Adebayo et al. 2018, arXiv 1810.03292; Nie, Zhang,
 * Patel 2018, arXiv 1805.07039).
 *
 * <p>M. D. Zeiler, R. Fergus, "Visualizing and Understanding Convolutional Networks", ECCV 2014,
 * arXiv 1311.2901.
 */
public final class Deconvolution implements BatchExplainer {
  private final Rectifiers rectifiers;

  /** Explains this subject's answers. */
  public Deconvolution(Subject subject) {
    this.rectifiers =
        new Rectifiers(
            subject,
            "deconvolution",
            // the value of the ReLU on a way back that does not ask whether the unit was on
            z ->
                Backward.through(
                    z.add(z.detach().relu().sub(z.detach())),
                    gradient -> gradient.clamp_min(new Scalar(0f))));
  }

  @Override
  public List<Attribution> explain(NdArray inputs, int[] targets) {
    return rectifiers.explain(inputs, targets);
  }
}
