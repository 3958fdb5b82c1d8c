package dev.candor.data.series.generate;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.data.series.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Series and the truth about them.
 *
 * @param series features of standard deviation 1, but for constants, and a target
 * @param weights how much the target goes by a feature so many rows before, {@code [lags,
 *     features]}; of a switch the share of rows in which it does is in them
 */
public record GeneratedSeries(Series series, NdArray weights) {
  /** Checks that there is a weight for every feature. */
  public GeneratedSeries {
    if (weights.rank() != 2 || weights.length(1) != series.features().size()) {
      throw InputException.of(
          "weights", "must be [lags, " + series.features().size() + "]", weights, "give one each");
    }
  }

  /** How much each feature counts: the sum of its absolute weights over the lags. */
  public double[] importance() {
    double[] importance = new double[weights.length(1)];
    for (int lag = 0; lag < weights.length(0); lag++) {
      for (int f = 0; f < importance.length; f++) {
        importance[f] += Math.abs(weights.at(lag, f));
      }
    }
    return importance;
  }

  /** The features that count, the most important first. */
  public List<String> drivers() {
    double[] importance = importance();
    List<Integer> order = new ArrayList<>(IntStream.range(0, importance.length).boxed().toList());
    order.removeIf(f -> importance[f] == 0);
    order.sort(Comparator.comparingDouble(f -> -importance[f]));
    return order.stream().map(f -> series.features().get(f)).toList();
  }

  /**
   * How much each place of a window counts whose last row has the target, {@code [steps,
   * features]}.
   */
  public NdArray inWindow(int steps) {
    int features = weights.length(1);
    double[] all = new double[steps * features];
    for (int lag = 0; lag < Math.min(steps, weights.length(0)); lag++) {
      for (int f = 0; f < features; f++) {
        all[(steps - 1 - lag) * features + f] = weights.at(lag, f);
      }
    }
    return NdArray.of(all, steps, features);
  }
}
