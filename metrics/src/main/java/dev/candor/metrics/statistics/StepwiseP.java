package dev.candor.metrics.statistics;

import dev.candor.core.InputException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** P-values in their order, and back again once they are adjusted. */
final class StepwiseP {
  private StepwiseP() {}

  /** The adjusted values of p-values in ascending order. */
  interface Steps {
    double[] adjust(double[] ascending);
  }

  static AdjustedP adjust(double[] p, double alpha, Steps steps) {
    for (int i = 0; i < p.length; i++) {
      if (p[i] < 0 || p[i] > 1) {
        throw InputException.of(
            "p-value " + i, "must lie from 0 to 1", p[i], "check the test that made it");
      }
    }
    List<Integer> order =
        IntStream.range(0, p.length)
            .filter(i -> !Double.isNaN(p[i]))
            .boxed()
            .sorted(Comparator.comparingDouble(i -> p[i]))
            .toList();
    double[] adjusted = steps.adjust(order.stream().mapToDouble(i -> p[i]).toArray());
    List<Double> inOrder = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      inOrder.add(Double.NaN);
    }
    for (int i = 0; i < adjusted.length; i++) {
      inOrder.set(order.get(i), adjusted[i]);
    }
    return new AdjustedP(
        inOrder,
        alpha,
        new Broken().when(adjusted.length < p.length, Assumption.EVERY_TEST_HAS_P).set());
  }
}
