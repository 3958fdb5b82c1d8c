package dev.candor.core;

import java.util.ArrayList;
import java.util.List;

/** Why did the model answer so? The one verb of every local method, by design or after the fact. */
@FunctionalInterface
public interface Explainer {
  /**
   * Explains one output for one input.
   *
   * @param input one input, without a batch axis
   * @param target which output, from 0
   */
  Attribution explain(NdArray input, int target);

  /**
   * Explains a batch, one target per input; the result is the same as one by one.
   *
   * @param inputs the first axis counts the inputs
   * @param targets one per input
   */
  default List<Attribution> explain(NdArray inputs, int[] targets) {
    if (inputs.rank() == 0 || inputs.length(0) != targets.length) {
      throw InputException.of(
          "targets",
          "must hold one output per input",
          targets.length,
          "give one for each of " + inputs);
    }
    List<Attribution> all = new ArrayList<>(targets.length);
    for (int i = 0; i < targets.length; i++) {
      all.add(explain(inputs.row(i), targets[i]));
    }
    return all;
  }
}
