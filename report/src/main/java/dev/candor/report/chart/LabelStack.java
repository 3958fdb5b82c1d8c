package dev.candor.report.chart;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Where do labels go that all want to stand beside the ends of their lines? */
final class LabelStack {
  private LabelStack() {}

  /**
   * Places as near to the wanted ones as keeps them {@code gap} apart, in the same order, between
   * {@code top} and {@code bottom}. Where they cannot all fit, they overrun the bottom.
   */
  static double[] spread(double[] wanted, double gap, double top, double bottom) {
    List<Integer> order =
        IntStream.range(0, wanted.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> wanted[i]))
            .toList();
    double[] places = wanted.clone();
    double free = bottom;
    for (int k = order.size() - 1; k >= 0; k--) {
      int i = order.get(k);
      places[i] = Math.min(places[i], free);
      free = places[i] - gap;
    }
    double taken = top;
    for (int i : order) {
      places[i] = Math.max(places[i], taken);
      taken = places[i] + gap;
    }
    return places;
  }
}
