package dev.candor.cli.golden;

import dev.candor.core.NdArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** An array of a case: {@code {"shape", "dtype", "data"}}, or a scalar. */
final class GoldenArray {
  private final int[] shape;
  private final double[] values;
  private final boolean single;

  private GoldenArray(int[] shape, double[] values, boolean single) {
    this.shape = shape;
    this.values = values;
    this.single = single;
  }

  static GoldenArray of(JsonNode node) {
    if (!node.isObject()) {
      return new GoldenArray(new int[0], new double[] {number(node)}, true);
    }
    List<Double> values = new ArrayList<>();
    collect(node.get("data"), values);
    int[] shape = node.get("shape").valueStream().mapToInt(JsonNode::asInt).toArray();
    return new GoldenArray(
        shape,
        values.stream().mapToDouble(Double::doubleValue).toArray(),
        node.get("dtype").asString().equals("float32"));
  }

  /** The whole numbers of a list, or a single one. */
  static int[] ints(JsonNode node) {
    return Arrays.stream(doubles(node)).mapToInt(v -> (int) v).toArray();
  }

  /** The numbers of a list however deep, or a single one. */
  static double[] doubles(JsonNode node) {
    List<Double> values = new ArrayList<>();
    collect(node, values);
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  int[] shape() {
    return shape.clone();
  }

  int size() {
    return values.length;
  }

  boolean isScalar() {
    return shape.length == 0;
  }

  double get(int position) {
    return values[position];
  }

  double[] doubles() {
    return values.clone();
  }

  int[] ints() {
    return Arrays.stream(values).mapToInt(v -> (int) v).toArray();
  }

  /** As the method is given it, in the precision of the file. */
  NdArray toNdArray() {
    if (!single) {
      return NdArray.of(values, shape);
    }
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return NdArray.of(floats, shape);
  }

  private static void collect(JsonNode node, List<Double> values) {
    if (node.isArray()) {
      node.valueStream().forEach(child -> collect(child, values));
    } else {
      values.add(number(node));
    }
  }

  private static double number(JsonNode node) {
    return Double.parseDouble(node.asString());
  }
}
