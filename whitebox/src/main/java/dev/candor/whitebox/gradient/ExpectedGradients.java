package dev.candor.whitebox.gradient;

import dev.candor.core.Attribution;
import dev.candor.core.NdArray;
import dev.candor.whitebox.BatchExplainer;
import dev.candor.whitebox.Subject;
import java.util.List;

/**
 * What of the input made the answer other than the answers of a background, on average?
 *
 * <p>{@code a_i = E[(x_i - b_i) * d f(b + t (x - b)) / d x_i]}, over background rows b drawn with
 * replacement and t uniform in [0, 1], with f one raw output: integrated gradients averaged over
 * baselines, so that no single one has to mean "nothing". The shares add up to {@code f(x) - E
 * f(b)}, on average over draws.
 *
 * <p><b>Checks</b>: {@code standardError}, the largest over the components (all of them from {@link
 * #sample}); {@code completenessGap}, the sum of the a_i less the mean change over the drawn paths.
 *
 * <p><b>Cost</b>: for each sample one forward and one backward pass at its place and one forward
 * pass at its start. Memory: as many places as fit into a processor's cache, whatever the number of
 * samples. Every input has the same draws.
 *
 * <p><b>Not</b> for one exact number: it is an estimate, whose error falls with the square root of
 * the samples. With a single background row integrated gradients give the same without chance.
 *
 * <p>G. Erion, J. D. Janizek, P. Sturmfels, S. M. Lundberg, S.-I. Lee, "Improving performance of
 * deep learning models with axiomatic attribution priors and expected gradients", Nature Machine
 * Intelligence 3 (2021), arXiv 1906.10670.
 */
public final class ExpectedGradients implements BatchExplainer {
  private final SampledPaths paths;

  /**
   * Explains against a background.
   *
   * @param background rows of the shape of an input
   * @param samples how many are drawn for an input; 200 is usual
   * @param seed of the draws
   */
  public ExpectedGradients(Subject subject, NdArray background, int samples, long seed) {
    this.paths =
        new SampledPaths(
            "expected gradients", subject, background, new PathDraws.Drawn(samples, 0, seed));
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
