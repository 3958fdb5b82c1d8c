package dev.candor.whitebox.gradient;

import dev.candor.core.Axes;
import dev.candor.core.NdArray;
import dev.candor.torch.Layer;
import dev.candor.torch.Network;
import dev.candor.torch.RowLimit;
import dev.candor.torch.graph.Affine;
import dev.candor.torch.graph.Graph;
import dev.candor.torch.graph.Node;
import dev.candor.whitebox.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Small networks for tests: an affine layer, an activation, an affine layer. */
final class Nets {
  static final int INPUTS = 4;
  static final int HIDDEN = 6;
  static final int OUTPUTS = 2;

  private Nets() {}

  static Graph graph(Layer activation, int hidden) {
    return new Graph(
        List.of("x"),
        List.of(
            new Node("fc1", new Affine(INPUTS, hidden, true), List.of("x"), List.of("h")),
            new Node("act", activation, List.of("h"), List.of("a")),
            new Node("fc2", new Affine(hidden, OUTPUTS, true), List.of("a"), List.of("y"))),
        "y");
  }

  static Network network(Layer activation, Map<String, NdArray> numbers) {
    int hidden = numbers.getOrDefault("fc1.bias", NdArray.of(new float[0], 0)).size();
    return Network.imported(graph(activation, hidden), List.of(INPUTS), RowLimit.PARTS, numbers);
  }

  static Network drawn(Layer activation, long seed) {
    return network(activation, numbers(seed));
  }

  static Map<String, NdArray> numbers(long seed) {
    Map<String, NdArray> numbers = new LinkedHashMap<>();
    numbers.put("fc1.weight", array(seed, HIDDEN, INPUTS));
    numbers.put("fc1.bias", array(seed + 1, HIDDEN));
    numbers.put("fc2.weight", array(seed + 2, OUTPUTS, HIDDEN));
    numbers.put("fc2.bias", array(seed + 3, OUTPUTS));
    return numbers;
  }

  /** Numbers between -1.5 and 1.5. */
  static NdArray array(long seed, int... shape) {
    SplittableRandom random = new SplittableRandom(seed);
    int size = 1;
    for (int length : shape) {
      size *= length;
    }
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) (3 * random.nextDouble() - 1.5);
    }
    return NdArray.of(values, shape);
  }

  static NdArray zeros() {
    return NdArray.of(new float[INPUTS], INPUTS);
  }

  static Subject subject(Network network) {
    return Subject.of(network, Axes.Positions.of(INPUTS));
  }
}
