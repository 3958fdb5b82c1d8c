package dev.candor.torch.onnx;

import dev.candor.torch.graph.Same;
import java.util.Map;
import java.util.TreeMap;

/** Operators with weights or windows: products, convolutions, norms, pooling, recurrent ones. */
final class WeightedOperators {
  private WeightedOperators() {}

  static Map<String, Operator> all() {
    Map<String, Operator> all = new TreeMap<>();
    all.put("Identity", site -> Placement.of(new Same(), 0));
    all.put("Dropout", site -> Placement.of(new Same(), 0));
    return all;
  }
}
