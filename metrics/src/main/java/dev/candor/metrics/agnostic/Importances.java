package dev.candor.metrics.agnostic;

import dev.candor.core.Attribution;
import dev.candor.core.InputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much did each component count, input by input? Absolute attributions, each input's summing to
 * 1.
 *
 * <p>Inputs whose attributions are all 0 say nothing about importance: they are left out, and
 * counted.
 *
 * @param rows one list per input, one share per component
 * @param silent how many inputs were left out
 */
public record Importances(List<List<Double>> rows, int silent) {
  /** Copies the rows. */
  public Importances {
    rows = rows.stream().map(List::copyOf).toList();
    if (rows.isEmpty()) {
      throw InputException.of(
          "attributions",
          "must hold one that is not 0 throughout",
          silent + " inputs without any",
          "explain other inputs or check the method");
    }
  }

  /**
   * Of explanations of one model.
   *
   * @throws InputException if they have different numbers of components, or a number is not finite
   */
  public static Importances of(List<Attribution> attributions) {
    return of(attributions.stream().map(a -> a.values().toDoubles()).toArray(double[][]::new));
  }

  /** Of numbers, one row per input. */
  public static Importances of(double[][] attributions) {
    List<List<Double>> rows = new ArrayList<>();
    for (int i = 0; i < attributions.length; i++) {
      double[] row = attributions[i];
      if (row.length != attributions[0].length) {
        throw InputException.of(
            "attribution of input " + i,
            "must have as many components as that of input 0, " + attributions[0].length,
            row.length,
            "explain inputs of one shape");
      }
      double sum = 0;
      for (double value : row) {
        sum += Math.abs(value);
      }
      if (!Double.isFinite(sum)) {
        throw InputException.of(
            "attribution of input " + i, "must be finite", Arrays.toString(row), "check the run");
      }
      if (sum > 0) {
        double all = sum;
        rows.add(Arrays.stream(row).mapToObj(value -> Math.abs(value) / all).toList());
      }
    }
    return new Importances(rows, attributions.length - rows.size());
  }

  /** Whether an attribution says anything: one that is not 0 throughout. */
  static boolean says(double[] attribution) {
    return Arrays.stream(attribution).anyMatch(value -> value != 0);
  }

  /** How many components there are. */
  public int components() {
    return rows.get(0).size();
  }

  /** The mean share of each component over the inputs: the global importance. */
  public double[] mean() {
    double[] mean = new double[components()];
    for (List<Double> row : rows) {
      for (int j = 0; j < mean.length; j++) {
        mean[j] += row.get(j);
      }
    }
    for (int j = 0; j < mean.length; j++) {
      mean[j] /= rows.size();
    }
    return mean;
  }

  /** The components by falling importance; equal ones in their own order. */
  static int[] order(double[] importance) {
    return IntStream.range(0, importance.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer j) -> -importance[j]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Shares that sum to 1 of a global importance, none of them negative. */
  static double[] shares(double[] importance) {
    double sum = 0;
    for (int j = 0; j < importance.length; j++) {
      if (!(importance[j] >= 0) || Double.isInfinite(importance[j])) {
        throw InputException.of(
            "importance of component " + j,
            "must be finite and 0 or more",
            importance[j],
            "give absolute values");
      }
      sum += importance[j];
    }
    if (sum == 0) {
      throw InputException.of(
          "importance", "must hold a number above 0", "none", "check the method");
    }
    double all = sum;
    return Arrays.stream(importance).map(value -> value / all).toArray();
  }
}
