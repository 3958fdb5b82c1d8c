package dev.candor.cli.reproduce.importance;

import dev.candor.core.NdArray;

/** Maps in the place of a network's own: does it need that map, or would another one do? */
final class ExchangedMaps {
  private ExchangedMaps() {}

  /** Each image with the map of the next one; images by turns of their classes, so of another. */
  static NdArray another(NdArray maps) {
    int n = maps.length(0);
    int components = maps.length(1);
    double[] own = maps.toDoubles();
    double[] other = new double[own.length];
    System.arraycopy(own, components, other, 0, own.length - components);
    System.arraycopy(own, 0, other, own.length - components, components);
    return NdArray.of(other, n, components);
  }

  /** The mean of each image's map everywhere. */
  static NdArray uniform(NdArray maps) {
    int components = maps.length(1);
    double[] values = maps.toDoubles();
    for (int i = 0; i < maps.length(0); i++) {
      double mean = 0;
      for (int c = 0; c < components; c++) {
        mean += values[i * components + c] / components;
      }
      java.util.Arrays.fill(values, i * components, (i + 1) * components, mean);
    }
    return NdArray.of(values, maps.shape());
  }
}
