package dev.candor.whitebox.cam;

import dev.candor.core.Attribution;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Run;
import dev.candor.torch.Scope;
import dev.candor.torch.Targets;
import dev.candor.torch.Tensors;
import dev.candor.whitebox.BatchExplainer;
import dev.candor.whitebox.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Which maps of a layer, laid over the input as a mask, keep the answer? No gradients.
 *
 * <p>{@code map = relu(sum_k w_k A_k)}; each A_k is drawn out to the input's size by lines, brought
 * to 0 to 1, and multiplied into the input x: {@code S_k = f(x m_k)}. {@code w = softmax(S)} over
 * the channels, or {@code w_k = S_k - f(0)}. A map that is the same everywhere masks nothing and
 * has the weight 0.
 *
 * <p><b>Cost</b>: two forward passes and one for each channel of the layer, from the input on, as
 * many at a time as a processor's cache holds. Memory: that many masked inputs.
 *
 * <p><b>Errors</b>: as {@link GradCam}; also an input without axes like the map's.
 *
 * <p><b>Not</b> where a masked input is none that the model knows, as with sparse tables; nor with
 * many inputs: hundreds of passes each. Maps multiplied by weights that hardly differ, as the
 * softmax of many scores is, look alike for every class: compare two targets.
 *
 * <p>H. Wang, Z. Wang, M. Du, F. Yang, Z. Zhang, S. Ding, P. Mardziel, X. Hu, "Score-CAM:
 * Score-Weighted Visual Explanations for Convolutional Neural Networks", CVPR Workshops 2020, arXiv
 * 1910.01279, algorithm 1. Raw outputs are scored.
 */
public final class ScoreCam implements BatchExplainer {
  private final ScoredMaps maps;

  /** The map of the last layer that has one, as large as the layer's. */
  public ScoreCam(Subject subject) {
    this(subject, CamSettings.withDefaults(), ScoreWeights.SOFTMAX);
  }

  /** With a layer, a way to show its map, and weights. */
  public ScoreCam(Subject subject, CamSettings settings, ScoreWeights weights) {
    this.maps =
        new ScoredMaps(
            "scorecam",
            subject,
            settings,
            Map.of("weights", weights.label()),
            scored -> weights(scored, weights));
  }

  @Override
  public List<Attribution> explain(NdArray inputs, int[] targets) {
    return maps.explain(inputs, targets);
  }

  private static double[] weights(ScoredMaps.Scored scored, ScoreWeights kind) {
    Place place = scored.place();
    if (place.input().isEmpty()) {
      throw InputException.of(
          "input",
          "must have axes like the map's, " + place.lengths(),
          Arrays.toString(scored.row().shape()),
          "take gradcam");
    }
    double[] scores = new double[place.channels()];
    boolean[] masks = new boolean[scores.length];
    for (int from = 0; from < scores.length; from += scored.atOnce()) {
      int first = from;
      int last = Math.min(scores.length, from + scored.atOnce());
      Scope.run(() -> score(scored, first, last, scores, masks));
    }
    double empty =
        kind == ScoreWeights.INCREASE ? answers(scored, torch.zeros_like(scored.row()))[0] : 0;
    return kind == ScoreWeights.SOFTMAX ? softmax(scores, masks) : less(scores, masks, empty);
  }

  /** Scores the channels {@code first} to {@code last}. */
  private static void score(
      ScoredMaps.Scored scored, int first, int last, double[] scores, boolean[] masks) {
    Tensor maps = scored.maps().narrow(1, first, (long) last - first).transpose(0, 1);
    Tensor drawn = Maps.drawnOut(Upsampling.BILINEAR, scored.place(), maps);
    Tensor low = drawn.amin(Maps.lengths(drawn), true);
    Tensor range = drawn.amax(Maps.lengths(drawn), true).sub(low);
    Tensor masking = drawn.sub(low).div(range.clamp_min(new Scalar(Float.MIN_NORMAL)));
    Tensor mask = scored.row().dim() == masking.dim() ? masking : masking.squeeze(1);
    double[] found = answers(scored, scored.row().mul(mask));
    double[] ranges = Tensors.toDoubles(range);
    for (int k = first; k < last; k++) {
      scores[k] = found[k - first];
      masks[k] = ranges[k - first] > 0;
    }
  }

  private static double[] answers(ScoredMaps.Scored scored, Tensor rows) {
    Run run = scored.run();
    int[] target = {scored.target()};
    return Tensors.toDoubles(Targets.of(run.outputs(rows), target, scored.number()));
  }

  private static double[] softmax(double[] scores, boolean[] masks) {
    double highest = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < scores.length; k++) {
      highest = masks[k] ? Math.max(highest, scores[k]) : highest;
    }
    double sum = 0;
    double[] weights = new double[scores.length];
    for (int k = 0; k < scores.length; k++) {
      weights[k] = masks[k] ? StrictMath.exp(scores[k] - highest) : 0;
      sum += weights[k];
    }
    for (int k = 0; k < scores.length && sum > 0; k++) {
      weights[k] /= sum;
    }
    return weights;
  }

  private static double[] less(double[] scores, boolean[] masks, double empty) {
    double[] weights = new double[scores.length];
    for (int k = 0; k < scores.length; k++) {
      weights[k] = masks[k] ? scores[k] - empty : 0;
    }
    return weights;
  }
}
