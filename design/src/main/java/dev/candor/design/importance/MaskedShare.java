package dev.candor.design.importance;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.util.Arrays;

/** Which threshold leaves out which share of the components? */
public final class MaskedShare {
  private MaskedShare() {}

  /**
   * The threshold below which a share of all numbers lies: their quantile. Thresholds as values do
   * not carry over from one network to another, shares do.
   *
   * @param maps {@code [n, components]}
   * @param share in [0, 1)
   */
  public static double threshold(NdArray maps, double share) {
    if (!(share >= 0 && share < 1)) {
      throw InputException.of("share masked", "must lie in [0, 1)", share, "0.3 is usual");
    }
    double[] values = maps.toDoubles();
    if (values.length == 0) {
      throw InputException.of("maps", "must not be empty", maps, "look at some inputs first");
    }
    Arrays.sort(values);
    return share == 0 ? 0 : values[(int) (share * values.length)];
  }

  /** The share of components that lie below a threshold. */
  public static double of(NdArray maps, double threshold) {
    int below = 0;
    for (int i = 0; i < maps.size(); i++) {
      below += maps.get(i) < threshold ? 1 : 0;
    }
    return below / (double) Math.max(1, maps.size());
  }

  /**
   * Maps with 0 for every component that is taken away: what insertion asks {@link
   * ImportanceModel#answersUnder} with.
   *
   * @param threshold components below it are taken away
   */
  public static NdArray inserted(NdArray maps, double threshold) {
    return changed(maps, value -> value < threshold ? 0 : value);
  }

  /**
   * Maps with 0 for every component that is taken away: what deletion asks with.
   *
   * @param threshold components above it are taken away
   */
  public static NdArray deleted(NdArray maps, double threshold) {
    return changed(maps, value -> value > threshold ? 0 : value);
  }

  private static NdArray changed(NdArray maps, java.util.function.DoubleUnaryOperator change) {
    double[] values = maps.toDoubles();
    for (int i = 0; i < values.length; i++) {
      values[i] = change.applyAsDouble(values[i]);
    }
    return NdArray.of(values, maps.shape());
  }
}
