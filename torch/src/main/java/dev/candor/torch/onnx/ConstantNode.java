package dev.candor.torch.onnx;

import dev.candor.core.NdArray;
import dev.candor.torch.graph.Constant;
import dev.candor.torch.graph.WholeConstant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Constants: as the file writes them among its nodes, and as layers that nothing goes into. */
final class ConstantNode {
  private ConstantNode() {}

  /** The numbers of a node of the operator {@code Constant}. */
  static OnnxTensor value(OnnxNode node) {
    String name = node.outputs().get(0);
    for (OnnxAttribute attribute : node.attributes().values()) {
      if (attribute instanceof OnnxAttribute.Numbers numbers) {
        return numbers.tensor();
      }
      if (attribute instanceof OnnxAttribute.Whole whole) {
        return OnnxTensor.Wholes.of(name, whole.number());
      }
      if (attribute instanceof OnnxAttribute.Fraction fraction) {
        return fractions(name, NdArray.of(new float[] {fraction.number()}));
      }
      if (attribute instanceof OnnxAttribute.Wholes wholes) {
        long[] numbers = wholes.numbers().stream().mapToLong(Long::longValue).toArray();
        return new OnnxTensor.Wholes(name, OnnxType.INT64, new int[] {numbers.length}, numbers);
      }
      if (attribute instanceof OnnxAttribute.Fractions several) {
        float[] numbers = new float[several.numbers().size()];
        for (int i = 0; i < numbers.length; i++) {
          numbers[i] = several.numbers().get(i);
        }
        return fractions(name, NdArray.of(numbers, numbers.length));
      }
    }
    throw node.wrong("value", "must be numbers", node.attributes().keySet());
  }

  private static OnnxTensor fractions(String name, NdArray numbers) {
    return new OnnxTensor.Fractions(name, OnnxType.FLOAT32, numbers);
  }

  /** The layer that gives known numbers to others. */
  static Draft draft(String name, OnnxTensor held) {
    List<Integer> shape = Arrays.stream(held.shape()).boxed().toList();
    List<String> outputs = List.of(name);
    if (held instanceof OnnxTensor.Fractions fractions) {
      Map<String, NdArray> value = Map.of("value", fractions.numbers());
      return new Draft(name, "", new Constant(shape), List.of(), outputs, value);
    }
    OnnxTensor.Wholes wholes = (OnnxTensor.Wholes) held;
    WholeConstant layer =
        new WholeConstant(shape, wholes.numbers(), wholes.type() == OnnxType.BOOL);
    return new Draft(name, "", layer, List.of(), outputs, Map.of());
  }
}
