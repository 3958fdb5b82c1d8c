package dev.candor.blackbox.occlusion;

import dev.candor.core.Attribution;
import dev.candor.core.Cancellation;
import dev.candor.core.Explainer;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.core.removal.CallEstimate;
import dev.candor.core.removal.Coalition;
import dev.candor.core.removal.Masking;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How much does the answer change when one component is taken away and all others stay?
 *
 * <p>{@code a_i = v(N) - v(N without i)}, where v is the model's answer with what is absent
 * replaced by the {@link dev.candor.core.removal.Removal}. A component may be a feature, a group of
 * features, an image segment, a time step, a token: what the {@link
 * dev.candor.core.removal.Players} say. With a pad token as baseline and tokens as players it is
 * token ablation. A component the model does not use has 0; for a linear model {@code a_i = w_i
 * (x_i - b_i)}.
 *
 * <p><b>Cost</b>: (1 + components) x stand-in rows model calls an input. Memory: one batch, cut by
 * the budget's bytes alone, so threads do not change a bit; several inputs share a model call.
 * Nothing is drawn.
 *
 * <p><b>Result</b>: one number per player; {@code players.spread} lays them over the input. When
 * the budget ends or the run is cancelled, what was not measured is NaN, {@code complete} is 0 and
 * {@code componentsNotMeasured} counts them. The attributions of one batch share their evidence:
 * the hash is of the batch, calls and milliseconds are those of one input.
 *
 * <p><b>Not</b> where components stand in for each other: if two tell the same, taking away either
 * changes nothing. Shapley values are for that.
 *
 * <p>Zeiler, M. D. and Fergus, R. 2014. Visualizing and understanding convolutional networks. ECCV,
 * arXiv:1311.2901. Covert, I., Lundberg, S. and Lee, S.-I. 2021. Explaining by removing. Journal of
 * Machine Learning Research 22 (209), 1-90.
 */
public final class FeatureAblation implements Explainer {
  private final Predictor model;
  private final Masking masking;
  private final Cancellation cancellation;

  /**
   * Explains a model.
   *
   * @param masking components, what stands in for them, and the budget of one explanation
   */
  public FeatureAblation(Predictor model, Masking masking) {
    this(model, masking, Cancellation.NEVER);
  }

  private FeatureAblation(Predictor model, Masking masking, Cancellation cancellation) {
    this.model = model;
    this.masking = masking;
    this.cancellation = cancellation;
  }

  /** The same, asked between batches whether to stop. */
  public FeatureAblation withCancellation(Cancellation newCancellation) {
    return new FeatureAblation(model, masking, newCancellation);
  }

  /** What one input will cost at most. */
  public CallEstimate estimate() {
    return masking.estimate(1L + masking.players().count());
  }

  @Override
  public Attribution explain(NdArray input, int target) {
    return explain(RemovalRun.asBatch(input), new int[] {target}).get(0);
  }

  @Override
  public List<Attribution> explain(NdArray inputs, int[] targets) {
    RemovalRun.requireOneTargetEach(inputs, targets);
    int players = masking.players().count();
    List<Coalition> left =
        IntStream.range(0, players)
            .mapToObj(player -> Coalition.of(players, player).complement())
            .toList();
    RemovalRun run = new RemovalRun(model, masking, cancellation, left);
    double[][] differences = run.differences(inputs, targets);
    int fewest = players;
    double[][] values = new double[targets.length][];
    for (int i = 0; i < values.length; i++) {
      int measured = differences[i].length;
      fewest = Math.min(fewest, measured);
      values[i] = Arrays.copyOf(differences[i], players);
      Arrays.fill(values[i], measured, players, Double.NaN);
    }
    return run.attributions(
        "feature ablation",
        Map.of("components", Integer.toString(players)),
        masking.players().axes(),
        inputs,
        targets,
        values,
        fewest);
  }
}
