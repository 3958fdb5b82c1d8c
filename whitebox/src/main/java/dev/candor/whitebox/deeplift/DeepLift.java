package dev.candor.whitebox.deeplift;

import dev.candor.core.Attribution;
import dev.candor.core.NdArray;
import dev.candor.torch.Run;
import dev.candor.whitebox.Baselines;
import dev.candor.whitebox.BatchExplainer;
import dev.candor.whitebox.Explaining;
import dev.candor.whitebox.Procedure;
import dev.candor.whitebox.Subject;
import dev.candor.whitebox.Told;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;

/**
 * What of the input made the answer other than the baseline's answer?
 *
 * <p>{@code a_i = m_i (x_i - b_i)}: every layer passes the change of the output back to what goes
 * in as its <em>multiplier</em>, change of the output over change of the input, and multipliers
 * follow the chain rule. The rescale rule for what is done to each number by itself; the place of
 * the larger maximum for pooling; means over input and baseline for products, quotients, softmax
 * and normalisation. Each is exactly complete, so the a_i add up to {@code f(x) - f(b)}, with f one
 * raw output; for a linear model {@code a_i = w_i (x_i - b_i)}.
 *
 * <p><b>Cost</b>: one forward pass of the baseline and one of each row (a baseline that all rows
 * share runs once for each part of the batch), one backward pass. Memory: one part of the batch,
 * and the activations of the baseline.
 *
 * <p><b>Checks</b>: {@code completenessGap}, the sum of the contributions less the change of the
 * output: rounding, unless a layer is in the way of which a rule knows too little.
 *
 * <p><b>Errors</b>: a model whose layers cannot be seen is refused with the reason, a layer of a
 * kind without a rule by its name.
 *
 * <p><b>Not</b> where a function must give the same explanation however it is written down: it does
 * not hold here (integrated gradients have it). In the randomisation test of Adebayo et al. (arXiv
 * 1810.03292) its contributions keep the shape of the input, by which they are multiplied, even
 * where the network's numbers are drawn anew: compare multipliers there.
 *
 * <p>A. Shrikumar, P. Greenside, A. Kundaje, "Learning Important Features Through Propagating
 * Activation Differences", ICML 2017, arXiv 1704.02685. Products and normalisation are not in it;
 * they are derived here.
 */
public final class DeepLift implements BatchExplainer {
  /** The parts are cut as if a row were this many: its layers' changes are held beside it. */
  static final int HELD_TOGETHER = 4;

  private final Subject subject;
  private final NdArray baseline;
  private final DeepLiftValue value;

  /**
   * Contributions against a baseline.
   *
   * @param baseline one row, for all inputs, or as many as there will be inputs
   */
  public DeepLift(Subject subject, NdArray baseline) {
    this(subject, baseline, DeepLiftValue.CONTRIBUTION);
  }

  /** Contributions or multipliers against a baseline. */
  public DeepLift(Subject subject, NdArray baseline, DeepLiftValue value) {
    this.subject = subject;
    this.baseline = baseline;
    this.value = value;
  }

  @Override
  public List<Attribution> explain(NdArray inputs, int[] targets) {
    NdArray baselines = Baselines.forInputs(inputs, baseline);
    Procedure procedure =
        Procedure.of("deeplift", subject)
            .withSettings(Map.of("rule", "rescale", "value", value.label()))
            .withCost(2, HELD_TOGETHER);
    return Explaining.rows(
        subject,
        procedure,
        inputs,
        targets,
        (run, from, to) -> told(run, inputs, baselines, targets, from, to));
  }

  private Told told(Run run, NdArray inputs, NdArray baselines, int[] targets, int from, int to) {
    boolean shared = baselines.length(0) == 1;
    Tensor start = shared ? run.rows(baselines, 0, 1) : run.rows(baselines, from, to);
    Lifted lifted =
        Lifted.of(
            run, run.rows(inputs, from, to), start, Arrays.copyOfRange(targets, from, to), from);
    double[] contributions = lifted.multipliers().clone();
    double[] gaps = new double[to - from];
    int width = contributions.length / gaps.length;
    for (int row = 0; row < gaps.length; row++) {
      double sum = 0;
      int offset = shared ? 0 : (from + row) * width;
      for (int i = 0; i < width; i++) {
        int at = row * width + i;
        contributions[at] *= inputs.get((from + row) * width + i) - baselines.get(offset + i);
        sum += contributions[at];
      }
      gaps[row] = sum - lifted.change()[row];
    }
    return Told.of(value == DeepLiftValue.CONTRIBUTION ? contributions : lifted.multipliers())
        .withCheck("completenessGap", gaps);
  }
}
