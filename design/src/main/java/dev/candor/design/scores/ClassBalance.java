package dev.candor.design.scores;

import dev.candor.core.InputException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much does each class count in the loss? Weights are scaled to a mean of one over the training
 * rows, so that learning rates keep their meaning.
 */
public sealed interface ClassBalance {
  /**
   * The weight of each class.
   *
   * @param classes the classes' names
   * @param counts training rows of each
   */
  double[] weights(List<String> classes, long[] counts);

  /** Every row counts the same. */
  record Natural() implements ClassBalance {
    @Override
    public double[] weights(List<String> classes, long[] counts) {
      double[] weights = new double[counts.length];
      Arrays.fill(weights, 1);
      return weights;
    }
  }

  /** Every class counts the same: the weight of class c is {@code n / (classes * n_c)}. */
  record Balanced() implements ClassBalance {
    @Override
    public double[] weights(List<String> classes, long[] counts) {
      double n = Arrays.stream(counts).sum();
      return Arrays.stream(counts)
          .mapToDouble(count -> count == 0 ? 0 : n / (counts.length * (double) count))
          .toArray();
    }
  }

  /**
   * Weights by class name; classes that are not named count 1.
   *
   * @param byClass weight by class
   */
  record Given(Map<String, Double> byClass) implements ClassBalance {
    /** Checks that weights are positive and finite. */
    public Given {
      byClass = Collections.unmodifiableSortedMap(new TreeMap<>(byClass));
      byClass.forEach(
          (name, weight) -> {
            if (!(weight > 0) || weight.isInfinite()) {
              throw InputException.of(
                  "weight of class " + name, "must be above 0", weight, "give a positive number");
            }
          });
    }

    @Override
    public double[] weights(List<String> classes, long[] counts) {
      for (String name : byClass.keySet()) {
        if (!classes.contains(name)) {
          throw InputException.of(
              "class weight", "must name one of " + classes, name, "correct the name");
        }
      }
      double total = 0;
      double n = 0;
      double[] weights = new double[counts.length];
      for (int c = 0; c < counts.length; c++) {
        weights[c] = byClass.getOrDefault(classes.get(c), 1.0);
        total += weights[c] * counts[c];
        n += counts[c];
      }
      for (int c = 0; c < counts.length; c++) {
        weights[c] *= n / total;
      }
      return weights;
    }
  }
}
