package dev.candor.blackbox.shapley;

import dev.candor.core.Axes;
import dev.candor.core.Evidence;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;

/**
 * What do pairs of players do together, for one input?
 *
 * @param values float64 {@code [n, n]}, symmetric: the whole of a pair's value stands in both of
 *     its places
 * @param axes the players
 * @param target the output that is explained
 * @param index how interactions are told apart
 * @param evidence how the numbers came about
 */
public record Interactions(
    NdArray values, Axes axes, int target, InteractionIndex index, Evidence evidence) {
  /** Checks the shape. */
  public Interactions {
    if (values.rank() != 2 || values.length(0) != axes.size() || values.length(1) != axes.size()) {
      throw InputException.of(
          "values", "must be [n, n] for n = " + axes.size(), values, "give a square of players");
    }
  }

  /** The layout of SHAP: half of each pair in each of its places, so that all numbers add up. */
  public NdArray halved() {
    int n = axes.size();
    double[] halved = values.toDoubles();
    for (int i = 0; i < halved.length; i++) {
      if (i / n != i % n) {
        halved[i] /= 2;
      }
    }
    return NdArray.of(halved, n, n);
  }
}
