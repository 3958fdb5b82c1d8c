package dev.candor.torch.train;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;

/**
 * The rows of one step with their answers.
 *
 * @param inputs {@code [n, row...]}
 * @param targets {@code [n, outputs]}; for {@link Loss#CROSS_ENTROPY} class numbers {@code [n, 1]}
 */
public record Batch(NdArray inputs, NdArray targets) {
  /** Checks that there are as many targets as inputs, and one at least. */
  public Batch {
    boolean fits = targets.rank() == 2 && inputs.rank() > 1 && targets.length(0) > 0;
    if (!fits || inputs.length(0) != targets.length(0)) {
      throw InputException.of(
          "targets", "must be [rows, outputs] for the inputs " + inputs, targets, "give one each");
    }
  }

  /** How many rows there are. */
  public int rows() {
    return targets.length(0);
  }
}
