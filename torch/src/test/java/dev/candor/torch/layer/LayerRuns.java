package dev.candor.torch.layer;

import dev.candor.core.NdArray;
import dev.candor.torch.Layer;
import dev.candor.torch.Link;
import dev.candor.torch.Network;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Runs a layer once, with given or drawn numbers. */
final class LayerRuns {
  private LayerRuns() {}

  static NdArray normal(long seed, int... shape) {
    Random random = new Random(seed);
    int size = 1;
    for (int axis : shape) {
      size *= axis;
    }
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return NdArray.of(values, shape);
  }

  static NdArray outputs(
      Layer layer, List<Integer> rowShape, NdArray rows, Map<String, NdArray> parameters) {
    try (Network network = Network.of(layer, rowShape, Link.IDENTITY, new long[] {0}, parameters)) {
      return network.outputs(rows);
    }
  }

  static Network drawn(Layer layer, List<Integer> rowShape, long... seeds) {
    return Network.create(layer, rowShape, Link.IDENTITY, seeds);
  }
}
