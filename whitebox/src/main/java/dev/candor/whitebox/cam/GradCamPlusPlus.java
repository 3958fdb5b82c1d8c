package dev.candor.whitebox.cam;

import dev.candor.core.Attribution;
import dev.candor.core.NdArray;
import dev.candor.whitebox.BatchExplainer;
import dev.candor.whitebox.Subject;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * Where did a layer see what speaks for the answer, also where it stands several times or is small?
 *
 * <p>{@code map = relu(sum_k w_k A_k)}, {@code w_k = sum over the places of alpha relu(g)}, {@code
 * alpha = g^2 / (2 g^2 + sum(A_k) g^3)} and 0 where that denominator is, with g the gradient of one
 * raw output S with respect to A_k. It is the published formula for {@code exp(S)}, whose second
 * and third derivatives are powers of g times the same factor exp(S); that factor, the same for all
 * places, is left out.
 *
 * <p><b>Cost</b>, memory and errors: as {@link GradCam}.
 *
 * <p><b>Not</b> to add up to the answer. Its weights are never below 0: it does not show what
 * speaks against the answer, unless a channel itself is negative. The randomisation test: as
 * GradCAM.
 *
 * <p>A. Chattopadhay, A. Sarkar, P. Howlader, V. N. Balasubramanian, "Grad-CAM++: Generalized
 * Gradient-Based Visual Explanations for Deep Convolutional Networks", WACV 2018, arXiv 1710.11063,
 * equations 10 to 20.
 */
public final class GradCamPlusPlus implements BatchExplainer {
  private final GradientMaps maps;

  /** The map of the last layer that has one, as large as the layer's. */
  public GradCamPlusPlus(Subject subject) {
    this(subject, CamSettings.withDefaults());
  }

  /** With a layer and a way to show its map. */
  public GradCamPlusPlus(Subject subject, CamSettings settings) {
    this.maps = new GradientMaps("gradcam++", subject, settings, GradCamPlusPlus::weights);
  }

  @Override
  public List<Attribution> explain(NdArray inputs, int[] targets) {
    return maps.explain(inputs, targets);
  }

  /** The weight of each channel for one input. */
  public NdArray channelWeights(NdArray input, int target) {
    return maps.weights(input, target);
  }

  private static Tensor weights(Tensor maps, Tensor gradient) {
    Tensor squares = gradient.square();
    Tensor below = squares.mul(new Scalar(2.0)).add(Maps.sums(maps).mul(squares).mul(gradient));
    Tensor alpha = squares.div(below).masked_fill(below.eq(new Scalar(0.0)), new Scalar(0.0));
    return Maps.sums(alpha.mul(gradient.clamp_min(new Scalar(0.0))));
  }
}
