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
 * @param weights what each row counts in the loss of the step, {@code [n]}; equal when absent
 */
public record Batch(
    NdArray inputs, NdArray targets, Optional<NdArray> hints, Optional<NdArray> weights) {
  /** Without hints. */
  public Batch(NdArray inputs, NdArray targets) {
    this(inputs, targets, Optional.empty());
  }

  /** All rows count the same. */
  public Batch(NdArray inputs, NdArray targets, Optional<NdArray> hints) {
    this(inputs, targets, hints, Optional.empty());
  }

  /** With these weights instead. */
  public Batch withWeights(NdArray other) {
    return new Batch(inputs, targets, hints, Optional.of(other));
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
    if (weights.isPresent()) {
      checkWeights(weights.get(), targets.length(0));
    }
  }

  private static void checkWeights(NdArray weights, int rows) {
    boolean fits = weights.rank() == 1 && weights.length(0) == rows;
    double sum = 0;
    for (double weight : weights.toDoubles()) {
      fits &= weight >= 0;
      sum += weight;
    }
    if (!fits || !(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
      throw InputException.of(
          "weights",
          "must be one for each of " + rows + " rows, 0 or more, and not all 0",
          weights,
          "give such");
    }
  }

  /** How many rows there are. */
  public int rows() {
    return targets.length(0);
  }
}
