package dev.candor.whitebox.cam;

import dev.candor.core.Attribution;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.whitebox.BatchExplainer;
import dev.candor.whitebox.Subject;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * Which places of the last convolution make up the answer, where the network only averages over
 * places and then weighs the channels?
 *
 * <p>{@code map = sum_k w_k A_k}, with w_k the weight of channel k in the linear layer. The mean of
 * the signed map is the answer less the bias: of all maps of this family the only one that adds up.
 * w_k is read as the number of places times the gradient, which is the same where the network
 * qualifies; that it does is checked by its layers and by the gradient.
 *
 * <p><b>Cost</b> and memory: as {@link GradCam}.
 *
 * <p><b>Errors</b>: as GradCAM; also a network with more than averaging and one linear layer behind
 * the maps, with the name of the first layer that is more.
 *
 * <p><b>Not</b> for other networks: GradCAM is its extension to those. It passes the randomisation
 * test of Adebayo et al. (arXiv 1810.03292) as GradCAM at the last layer does.
 *
 * <p>B. Zhou, A. Khosla, A. Lapedriza, A. Oliva, A. Torralba, "Learning Deep Features for
 * Discriminative Localization", CVPR 2016, arXiv 1512.04150.
 */
public final class ClassActivationMap implements BatchExplainer {
  private static final double SAME = 1e-4;

  private final GradientMaps maps;

  /** The map of the last layer that has one, as large as the layer's, signed as published. */
  public ClassActivationMap(Subject subject) {
    this(subject, CamSettings.withDefaults().withSign(MapSign.SIGNED));
  }

  /** With a layer and a way to show its map. */
  public ClassActivationMap(Subject subject, CamSettings settings) {
    this.maps = new GradientMaps("cam", subject, settings, ClassActivationMap::weights);
  }

  @Override
  public List<Attribution> explain(NdArray inputs, int[] targets) {
    if (targets.length == 0) {
      return List.of();
    }
    List<String> bent = maps.place(inputs).bent();
    if (!bent.isEmpty()) {
      throw refused("layer " + bent.get(0) + " does more");
    }
    return maps.explain(inputs, targets);
  }

  private static Tensor weights(Tensor all, Tensor gradient) {
    Tensor mean = Maps.means(gradient);
    double off = gradient.sub(mean).abs().max().item_double();
    if (off > SAME * gradient.abs().max().item_double()) {
      throw refused("places weigh differently");
    }
    long places = all.numel() / (all.size(0) * all.size(1));
    return mean.mul(new Scalar((double) places));
  }

  private static InputException refused(String found) {
    return InputException.of(
        "network",
        "must only average over the places of the maps and then have one linear layer",
        found,
        "take gradcam");
  }
}
