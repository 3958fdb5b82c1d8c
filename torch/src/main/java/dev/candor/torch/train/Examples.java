package dev.candor.torch.train;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.util.Optional;

/**
 * Rows with their answers.
 *
 * @param inputs {@code [n, row...]} for all members, or {@code [members, n, row...]}
 * @param targets {@code [n, outputs]}, with the member axis in front where the inputs have it; for
 *     {@link Loss#CROSS_ENTROPY} class numbers {@code [n, 1]}
 * @param weights what each row counts, {@code [n]} or {@code [members, n]}; equal when absent
 */
public record Examples(NdArray inputs, NdArray targets, Optional<NdArray> weights) {
  /** Checks that there are as many targets as inputs. */
  public Examples {
    boolean fits = targets.rank() == 2 || targets.rank() == 3;
    for (int axis = 0; fits && axis < targets.rank() - 1; axis++) {
      fits = axis < inputs.rank() && inputs.length(axis) == targets.length(axis);
    }
    if (!fits) {
      throw InputException.of(
          "targets",
          "must have the rows of the inputs " + inputs,
          targets,
          "give [rows, outputs], with the member axis in front where the inputs have it");
    }
    if (weights.isPresent()) {
      NdArray rows = weights.orElseThrow();
      if (rows.size() * targets.length(targets.rank() - 1) != targets.size()) {
        throw InputException.of("weights", "must be one per row of " + targets, rows, "give one");
      }
      for (double weight : rows.toDoubles()) {
        if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
          throw InputException.of(
              "weights", "must be finite and not negative", weight, "give weights of 0 or more");
        }
      }
    }
  }

  /** Rows that all count the same. */
  public static Examples of(NdArray inputs, NdArray targets) {
    return new Examples(inputs, targets, Optional.empty());
  }

  /** With these weights instead. */
  public Examples withWeights(NdArray newWeights) {
    return new Examples(inputs, targets, Optional.of(newWeights));
  }

  /** How many rows there are for one member. */
  public int rows() {
    return targets.length(targets.rank() - 2);
  }
}
