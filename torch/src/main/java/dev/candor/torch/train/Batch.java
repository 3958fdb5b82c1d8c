package dev.candor.torch.train;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.util.Optional;

/**
 * The rows of one step with their answers.
 *
 * @param inputs {@code [n, row...]}
 * @param targets {@code [n, outputs]}; for {@link Loss#CROSS_ENTROPY} class numbers {@code [n, 1]}
 * @param hints what further terms may go by beside the targets, {@code [n, ...]}; never an input
 */
public record Batch(NdArray inputs, NdArray targets, Optional<NdArray> hints) {
  /** Without hints. */
  public Batch(NdArray inputs, NdArray targets) {
    this(inputs, targets, Optional.empty());
  }

  /** Checks that there are as many targets as inputs, and one at least. */
  public Batch {
    boolean fits = targets.rank() == 2 && inputs.rank() > 1 && targets.length(0) > 0;
    if (!fits || inputs.length(0) != targets.length(0)) {
      throw InputException.of(
          "targets", "must be [rows, outputs] for the inputs " + inputs, targets, "give one each");
    }
    if (hints.isPresent() && hints.get().length(0) != targets.length(0)) {
      throw InputException.of(
          "hints", "must be one for each of " + targets.length(0) + " rows", hints, "give such");
    }
  }

  /** How many rows there are. */
  public int rows() {
    return targets.length(0);
  }
}
