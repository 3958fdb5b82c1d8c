package dev.candor.blackbox;

import dev.candor.core.Attribution;
import dev.candor.core.Cancellation;
import dev.candor.core.Explainer;
import dev.candor.core.NdArray;
import java.util.List;

/**
 * An explainer that draws, and says how far each of its numbers may be off.
 *
 * <p>The same seed gives the same bits, one by one or in a batch.
 */
public interface SampledExplainer extends Explainer {
  /**
   * Explains a batch, with the errors of every component.
   *
   * @param inputs the first axis counts the inputs
   * @param targets one per input
   * @param cancellation asked between batches; what was finished then is the answer, and its check
   *     {@code complete} is 0
   */
  List<SampledAttribution> sample(NdArray inputs, int[] targets, Cancellation cancellation);

  /** Explains one input, with the errors of every component. */
  default SampledAttribution sample(NdArray input, int target) {
    int[] shape = new int[input.rank() + 1];
    shape[0] = 1;
    System.arraycopy(input.shape(), 0, shape, 1, input.rank());
    return sample(input.reshape(shape), new int[] {target}, Cancellation.NEVER).get(0);
  }

  @Override
  default Attribution explain(NdArray input, int target) {
    return sample(input, target).attribution();
  }

  @Override
  default List<Attribution> explain(NdArray inputs, int[] targets) {
    return sample(inputs, targets, Cancellation.NEVER).stream()
        .map(SampledAttribution::attribution)
        .toList();
  }
}
