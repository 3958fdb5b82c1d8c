package dev.candor.whitebox.cam;

import dev.candor.core.Attribution;
import dev.candor.core.NdArray;
import dev.candor.whitebox.BatchExplainer;
import dev.candor.whitebox.Subject;
import java.util.List;
import org.bytedeco.pytorch.Scalar;

/**
 * At which places of a layer, also an early one, lies what speaks for the answer?
 *
 * <p>{@code map = relu(sum_k relu(g_k) A_k)}, with g_k the gradient of one raw output with respect
 * to each place of the channel A_k: every place has a weight of its own, so maps of early layers
 * are fine and still about the answer.
 *
 * <p><b>Cost</b>, memory and errors: as {@link GradCam}.
 *
 * <p><b>Not</b> to add up to the answer, nor to show what speaks against it. The randomisation
 * test: as GradCAM.
 *
 * <p>P.-T. Jiang, C.-B. Zhang, Q. Hou, M.-M. Cheng, Y. Wei, "LayerCAM: Exploring Hierarchical Class
 * Activation Maps for Localization", IEEE Transactions on Image Processing 30, 2021.
 */
public final class LayerCam implements BatchExplainer {
  private final GradientMaps maps;

  /** The map of the last layer that has one, as large as the layer's. */
  public LayerCam(Subject subject) {
    this(subject, CamSettings.withDefaults());
  }

  /** With a layer and a way to show its map. */
  public LayerCam(Subject subject, CamSettings settings) {
    this.maps =
        new GradientMaps(
            "layercam", subject, settings, (all, gradient) -> gradient.clamp_min(new Scalar(0.0)));
  }

  @Override
  public List<Attribution> explain(NdArray inputs, int[] targets) {
    return maps.explain(inputs, targets);
  }
}
