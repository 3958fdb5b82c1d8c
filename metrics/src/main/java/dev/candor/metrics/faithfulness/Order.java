package dev.candor.metrics.faithfulness;

import dev.candor.core.removal.Coalition;
import dev.candor.metrics.measure.Draws;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The components of one input, most important first. */
final class Order {
  private final int[] components;

  private Order(int[] components) {
    this.components = components;
  }

  static Order falling(double[] attribution, RankBy by, Ties ties, Draws draws) {
    int n = attribution.length;
    int[] luck = ties == Ties.DRAWN ? draws.order(n) : IntStream.range(0, n).toArray();
    double[] importance = new double[n];
    for (int i = 0; i < n; i++) {
      // without minus zero, which would come after zero
      importance[i] = (by == RankBy.SIZE ? Math.abs(attribution[i]) : attribution[i]) + 0.0;
    }
    return new Order(
        IntStream.range(0, n)
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer i) -> importance[i])
                    .reversed()
                    .thenComparingInt(i -> luck[i]))
            .mapToInt(Integer::intValue)
            .toArray());
  }

  int size() {
    return components.length;
  }

  int component(int place) {
    return components[place];
  }

  /** The k most important ones alone. */
  Coalition top(int k) {
    return Coalition.of(components.length, Arrays.copyOf(components, k));
  }

  /** All but the k most important ones. */
  Coalition withoutTop(int k) {
    return top(k).complement();
  }
}
