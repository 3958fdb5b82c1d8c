package dev.candor.torch;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every parameter of a tree of layers, by its full name such as {@code block.norm1.weight}. */
final class ParameterTree {
  private ParameterTree() {}

  /** In the order of the tree. */
  static Map<String, Parameter> of(Layer root) {
    Map<String, Parameter> found = new LinkedHashMap<>();
    collect("", root, found);
    return Collections.unmodifiableMap(found);
  }

  private static void collect(String prefix, Layer layer, Map<String, Parameter> found) {
    for (Parameter parameter : layer.parameters()) {
      found.put(prefix + parameter.name(), parameter);
    }
    layer.parts().forEach((name, part) -> collect(prefix + name + ".", part, found));
  }

  /** The shape with the member axis in front. */
  static int[] shape(Parameter parameter, int members) {
    int[] shape = new int[parameter.shape().size() + 1];
    shape[0] = members;
    for (int i = 1; i < shape.length; i++) {
      shape[i] = parameter.shape().get(i - 1);
    }
    return shape;
  }

  /** What a parameter is before training: for each member from its own seed. */
  static NdArray draw(String name, Parameter parameter, long[] memberSeeds) {
    int size = parameter.size();
    float[] values = new float[Math.multiplyExact(size, memberSeeds.length)];
    for (int m = 0; m < memberSeeds.length; m++) {
      long seed = Seeds.derive(memberSeeds[m], name);
      System.arraycopy(parameter.initial().draw(seed, size), 0, values, m * size, size);
    }
    return NdArray.of(values, shape(parameter, memberSeeds.length));
  }

  /** Checks that an array fits a parameter. */
  static void check(String name, Parameter parameter, int members, NdArray array) {
    int[] expected = shape(parameter, members);
    if (!Arrays.equals(expected, array.shape())) {
      throw InputException.of(
          "parameter " + name,
          "must have the shape " + Arrays.toString(expected),
          Arrays.toString(array.shape()),
          "give the parameters of the same architecture and number of members");
    }
  }

  /** What a map has under the name of a parameter. */
  static <T> T given(Map<String, T> values, String name) {
    T value = values.get(name);
    if (value == null) {
      throw InputException.of(
          "parameters", "must hold " + name, values.keySet(), "give every parameter");
    }
    return value;
  }

  /** The parameter of this name. */
  static Parameter named(Map<String, Parameter> tree, String name) {
    Parameter parameter = tree.get(name);
    if (parameter == null) {
      throw InputException.of(
          "parameter", "must be one of the network's", name, "use one of " + tree.keySet());
    }
    return parameter;
  }
}
