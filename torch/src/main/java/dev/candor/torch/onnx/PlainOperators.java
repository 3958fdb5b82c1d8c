package dev.candor.torch.onnx;

import java.util.Map;
import java.util.TreeMap;

/** Operators without weights: arithmetic, functions of each number, shapes, reductions. */
final class PlainOperators {
  private PlainOperators() {}

  static Map<String, Operator> all() {
    Map<String, Operator> all = new TreeMap<>();
    all.putAll(ElementwiseOperators.all());
    all.putAll(ArithmeticOperators.all());
    all.putAll(ReductionOperators.all());
    all.putAll(ShapeOperators.all());
    all.putAll(PlaceOperators.all());
    all.putAll(MakingOperators.all());
    return all;
  }
}
