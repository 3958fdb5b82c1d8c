package dev.candor.whitebox.cam;

import dev.candor.core.Attribution;
import dev.candor.core.NdArray;
import dev.candor.whitebox.BatchExplainer;
import dev.candor.whitebox.Subject;
import java.util.List;

/**
 * Where did a layer see what speaks for the answer?
 *
 * <p>{@code map = relu(sum_k w_k A_k)}, with A_k the layer's channels and {@code w_k = mean over
 * the places of dS / dA_k}, S one raw output. Where global averaging and one linear layer follow,
 * it is {@link ClassActivationMap} divided by the number of places.
 *
 * <p><b>Cost</b>: one forward pass, and the backward pass from the output to the layer only. For
 * inputs of a shape not seen before, one forward pass of one input more, which finds the layer.
 * Memory: one part of the batch.
 *
 * <p><b>Errors</b>: a layer that is not there (the nearest names are told) or gives no maps; a
 * model whose layers cannot be seen.
 *
 * <p><b>Not</b> to add up to the answer: it does not. Its places are as coarse as the layer's. It
 * passes the randomisation test of Adebayo et al. (arXiv 1810.03292) as far as layers behind the
 * chosen one go; an early layer shows the shape of the input whatever its numbers are.
 *
 * <p>R. R. Selvaraju, M. Cogswell, A. Das, R. Vedantam, D. Parikh, D. Batra, "Grad-CAM: Visual
 * Explanations from Deep Networks via Gradient-based Localization", ICCV 2017, arXiv 1610.02391.
 */
public final class GradCam implements BatchExplainer {
  private final GradientMaps maps;

  /** The map of the last layer that has one, as large as the layer's. */
  public GradCam(Subject subject) {
    this(subject, CamSettings.withDefaults());
  }

  /** With a layer and a way to show its map. */
  public GradCam(Subject subject, CamSettings settings) {
    this.maps =
        new GradientMaps("gradcam", subject, settings, (all, gradient) -> Maps.means(gradient));
  }

  @Override
  public List<Attribution> explain(NdArray inputs, int[] targets) {
    return maps.explain(inputs, targets);
  }

  /** The weight of each channel for one input. */
  public NdArray channelWeights(NdArray input, int target) {
    return maps.weights(input, target);
  }
}
