package dev.candor.whitebox.cam;

import dev.candor.core.Attribution;
import dev.candor.core.NdArray;
import dev.candor.torch.Scope;
import dev.candor.torch.Targets;
import dev.candor.torch.Tensors;
import dev.candor.whitebox.BatchExplainer;
import dev.candor.whitebox.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Which maps of a layer does the answer fall without? No gradients.
 *
 * <p>{@code map = relu(sum_k w_k A_k)}, {@code w_k = (y - y_k) / |y|}, with y one raw output and
 * y_k the same with the channel k set to 0. Published with y in the place of its size, which would
 * turn the map of an output below 0 around; where y is 0 the weights are not divided.
 *
 * <p><b>Cost</b>: one forward pass, and one for each channel from the layer on: the layers before
 * it run once an input. Memory: as many outputs of the layer as share a call.
 *
 * <p><b>Errors</b>: as {@link GradCam}.
 *
 * <p><b>Not</b> where channels stand in for each other: taking away either changes nothing.
 *
 * <p>S. Desai, H. G. Ramaswamy, "Ablation-CAM: Visual Explanations for Deep Convolutional Network
 * via Gradient-free Localization", WACV 2020, equation 5.
 */
public final class AblationCam implements BatchExplainer {
  private final ScoredMaps maps;

  /** The map of the last layer that has one, as large as the layer's. */
  public AblationCam(Subject subject) {
    this(subject, CamSettings.withDefaults());
  }

  /** With a layer and a way to show its map. */
  public AblationCam(Subject subject, CamSettings settings) {
    boolean tokens = settings.layout() instanceof MapLayout.TokenGrid;
    this.maps =
        new ScoredMaps(
            "ablationcam", subject, settings, Map.of(), scored -> weights(scored, tokens ? 2 : 1));
  }

  @Override
  public List<Attribution> explain(NdArray inputs, int[] targets) {
    return maps.explain(inputs, targets);
  }

  private static double[] weights(ScoredMaps.Scored scored, int channelAxis) {
    Tensor output = scored.replay().output();
    double whole = answers(scored, output)[0];
    int axis = channelAxis + (scored.run().hasMemberAxis() ? 1 : 0);
    double[] weights = new double[scored.place().channels()];
    for (int from = 0; from < weights.length; from += scored.atOnce()) {
      int first = from;
      int last = Math.min(weights.length, from + scored.atOnce());
      double[] without = Scope.get(() -> answers(scored, without(scored, first, last, axis)));
      for (int k = first; k < last; k++) {
        weights[k] = (whole - without[k - first]) / (whole == 0 ? 1 : Math.abs(whole));
      }
    }
    return weights;
  }

  /** The layer's output once for each of these channels, which is 0 in it. */
  private static Tensor without(ScoredMaps.Scored scored, int first, int last, int axis) {
    Tensor output = scored.replay().output();
    long[] shape = new long[Math.toIntExact(output.dim())];
    Arrays.fill(shape, 1);
    shape[scored.run().hasMemberAxis() ? 1 : 0] = (long) last - first;
    shape[axis] = scored.place().channels();
    Tensor others =
        torch
            .ones((long) last - first, scored.place().channels())
            .sub(torch.eye(scored.place().channels()).narrow(0, first, (long) last - first));
    return output.mul(others.reshape(shape));
  }

  private static double[] answers(ScoredMaps.Scored scored, Tensor output) {
    long[] shape = scored.row().shape();
    shape[0] = output.size(scored.run().hasMemberAxis() ? 1 : 0);
    Tensor rows = scored.row().expand(shape);
    int[] target = {scored.target()};
    Tensor outputs = scored.run().outputs(rows, scored.replay().with(output));
    return Tensors.toDoubles(Targets.of(outputs, target, scored.number()));
  }
}
