package dev.candor.torch.onnx;

import java.util.Map;
import java.util.TreeMap;

/** Operators without weights: arithmetic, functions of each number, shapes, reductions. */
final class PlainOperators {
  private PlainOperators() {}

  static Map<String, Operator> all() {
    Map<String, Operator> all = new TreeMap<>();
    return all;
  }
}
