package dev.candor.whitebox.gradient;

import dev.candor.core.Attribution;
import dev.candor.core.NdArray;
import dev.candor.torch.Backward;
import dev.candor.whitebox.BatchExplainer;
import dev.candor.whitebox.Subject;
import java.util.List;
import org.bytedeco.pytorch.Scalar;

/**
 * Which details of the input does a ReLU network react to, seen through its units that are on?
 *
 * <p>The gradient of one raw output, but at every ReLU what comes back is let through where the
 * unit was on <em>and</em> it is positive: {@code relu(g)} where {@code z > 0}, else 0.
 *
 * <p><b>Cost</b>: one forward and one backward pass a row. Memory: one part of the batch.
 *
 * <p><b>Errors</b>: a model whose layers cannot be seen, or without a ReLU, is refused.
 *
 * <p><b>Not</b> to learn what a network learned: it fails the model-randomisation test. Its
 * pictures are sharp, and stay nearly the same when the network's weights are drawn anew, because
 * it restores the edges of the input whatever the network does (Adebayo et al., "Sanity Checks for
 * Saliency Maps", NeurIPS 2018, arXiv 1810.03292; Nie, Zhang, Patel, ICML 2018, arXiv 1805.07039).
 *
 * <p>J. T. Springenberg, A. Dosovitskiy, T. Brox, M. Riedmiller, "Striving for Simplicity: The All
 * Convolutional Net", ICLR Workshop 2015, arXiv 1412.6806.
 */
public final class GuidedBackprop implements BatchExplainer {
  private final Rectifiers rectifiers;

  /** Explains this subject's answers. */
  public GuidedBackprop(Subject subject) {
    this.rectifiers =
        new Rectifiers(
            subject,
            "guided backprop",
            z -> Backward.through(z.relu(), gradient -> gradient.clamp_min(new Scalar(0f))));
  }

  @Override
  public List<Attribution> explain(NdArray inputs, int[] targets) {
    return rectifiers.explain(inputs, targets);
  }
}
