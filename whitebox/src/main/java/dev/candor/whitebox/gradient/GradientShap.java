package dev.candor.whitebox.gradient;

import dev.candor.core.Attribution;
import dev.candor.core.NdArray;
import dev.candor.whitebox.BatchExplainer;
import dev.candor.whitebox.Subject;
import java.util.List;

/**
 * Expected gradients of a neighbourhood: what of the input, moved a little at random, made the
 * answer other than those of a background?
 *
 * <p>{@code a_i = E[(x_i + z_i - b_i) * d f(b + t (x + z - b)) / d x_i]}, over background rows b, t
 * uniform in [0, 1] and normal noise z, with f one raw output. Without noise it is {@link
 * ExpectedGradients}, which says what else holds here: {@code standardError}, {@code
 * completenessGap} against the mean change over the drawn paths, memory, every input the same
 * draws. For a linear model without noise they are Shapley values.
 *
 * <p><b>Cost</b>: for each sample one forward and one backward pass at its place and a forward pass
 * at either end.
 *
 * <p>S. M. Lundberg, S.-I. Lee, "A Unified Approach to Interpreting Model Predictions", NIPS 2017,
 * arXiv 1705.07874; the form is that of SHAP's {@code GradientExplainer} and Captum's {@code
 * GradientShap}.
 */
public final class GradientShap implements BatchExplainer {
  private final SampledPaths paths;

  /**
   * Explains against a background.
   *
   * @param background rows of the shape of an input
   * @param draws drawn from a seed, or given
   */
  public GradientShap(Subject subject, NdArray background, PathDraws draws) {
    this.paths = new SampledPaths("GradientSHAP", subject, background, draws);
  }

  /** Each input's explanation with the standard error of every number. */
  public List<SampledGradients> sample(NdArray inputs, int[] targets) {
    return paths.explain(inputs, targets);
  }

  @Override
  public List<Attribution> explain(NdArray inputs, int[] targets) {
    return sample(inputs, targets).stream().map(SampledGradients::attribution).toList();
  }
}
