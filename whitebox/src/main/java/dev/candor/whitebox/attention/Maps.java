package dev.candor.whitebox.attention;

import java.util.List;

/**
 * The attention of one input.
 *
 * @param tokens how many there are
 * @param layers first to last, each {@code [heads, tokens, tokens]} in row-major order: who reads,
 *     who is read
 * @param slopes the same for the gradients of the explained output; empty where nobody asked
 */
record Maps(int tokens, List<double[]> layers, List<double[]> slopes) {
  Maps {
    layers = List.copyOf(layers);
    slopes = List.copyOf(slopes);
  }

  int size() {
    return tokens * tokens;
  }

  /** Every layer with its heads as one. */
  List<double[]> fused(HeadFusion fusion) {
    return layers.stream().map(layer -> fusion.fuse(layer, size())).toList();
  }

  /** {@code mean over heads of max(0, gradient * attention)}, of every layer. */
  List<double[]> weighted() {
    List<double[]> all = new java.util.ArrayList<>();
    for (int l = 0; l < layers.size(); l++) {
      double[] product = layers.get(l).clone();
      double[] slope = slopes.get(l);
      for (int i = 0; i < product.length; i++) {
        product[i] = Math.max(0, product[i] * slope[i]);
      }
      all.add(HeadFusion.MEAN.fuse(product, size()));
    }
    return all;
  }
}
