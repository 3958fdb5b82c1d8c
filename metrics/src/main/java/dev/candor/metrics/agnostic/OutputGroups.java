package dev.candor.metrics.agnostic;

import dev.candor.core.NdArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which inputs does a model answer alike? By the class it predicts, or by the quarter its predicted
 * value lies in.
 */
public final class OutputGroups {
  private static final int QUARTERS = 4;

  private OutputGroups() {}

  /**
   * The positions of the inputs in each group; groups without inputs are left out.
   *
   * @param outputs {@code [n, outputs]}: of two outputs or more the largest is the predicted class,
   *     a single one is a predicted value
   */
  public static List<List<Integer>> of(NdArray outputs) {
    int inputs = outputs.length(0);
    int width = outputs.length(1);
    double[] sorted = new double[inputs];
    for (int i = 0; i < inputs; i++) {
      sorted[i] = outputs.at(i, 0);
    }
    Arrays.sort(sorted);
    Map<Integer, List<Integer>> groups = new TreeMap<>();
    for (int i = 0; i < inputs; i++) {
      int group =
          width > 1 ? Surrogates.predictedClass(outputs, i) : quarter(sorted, outputs.at(i, 0));
      groups.computeIfAbsent(group, g -> new ArrayList<>()).add(i);
    }
    return List.copyOf(groups.values());
  }

  private static int quarter(double[] sorted, double value) {
    int below = 0;
    while (below < sorted.length && sorted[below] < value) {
      below++;
    }
    return Math.min(QUARTERS - 1, below * QUARTERS / sorted.length);
  }
}
