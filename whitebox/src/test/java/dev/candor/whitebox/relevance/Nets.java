package dev.candor.whitebox.relevance;

import dev.candor.core.NdArray;
import dev.candor.torch.Layer;
import dev.candor.torch.Network;
import dev.candor.torch.Parameter;
import dev.candor.torch.RowLimit;
import dev.candor.torch.graph.Affine;
import dev.candor.torch.graph.BatchNorm;
import dev.candor.torch.graph.Convolution;
import dev.candor.torch.graph.GlobalAverage;
import dev.candor.torch.graph.Graph;
import dev.candor.torch.graph.MaxPool;
import dev.candor.torch.graph.Node;
import dev.candor.torch.graph.arithmetic.Arithmetic;
import dev.candor.torch.graph.shape.Flatten;
import dev.candor.torch.layer.Activation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Networks drawn from a seed. */
final class Nets {
  private Nets() {}

  static NdArray normal(Random random, int... shape) {
    int size = 1;
    for (int length : shape) {
      size *= length;
    }
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return NdArray.of(values, shape);
  }

  /** Dense layers of these widths, ReLUs between. */
  static Network dense(long seed, boolean biases, int... widths) {
    List<Node> nodes = new ArrayList<>();
    String value = "x";
    for (int i = 1; i < widths.length; i++) {
      nodes.add(node("fc" + i, new Affine(widths[i - 1], widths[i], biases), value));
      value = "fc" + i;
      if (i + 1 < widths.length) {
        nodes.add(node("relu" + i, Activation.RELU, value));
        value = "relu" + i;
      }
    }
    return network(seed, nodes, value, widths[0]);
  }

  /** Two convolutions, a pooling, a residual sum, means, and a dense layer: 3x8x8 to 4. */
  static Network convolutional(long seed, boolean biases, boolean norms) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(node("conv1", convolution(3, 6, biases), "x"));
    nodes.add(node("bn1", norms ? new BatchNorm(6, 1e-5) : Activation.RELU, "conv1"));
    nodes.add(node("relu1", Activation.RELU, "bn1"));
    nodes.add(
        node(
            "pool1",
            new MaxPool(List.of(2, 2), List.of(2, 2), List.of(0, 0), List.of(1, 1), false),
            "relu1"));
    nodes.add(node("conv2", convolution(6, 6, biases), "pool1"));
    nodes.add(node("relu2", Activation.RELU, "conv2"));
    nodes.add(new Node("add", Arithmetic.ADD, List.of("relu2", "pool1"), List.of("add")));
    nodes.add(node("mean", new GlobalAverage(), "add"));
    nodes.add(node("flat", new Flatten(1), "mean"));
    nodes.add(node("fc", new Affine(6, 4, biases), "flat"));
    return network(seed, nodes, "fc", 3, 8, 8);
  }

  static Convolution convolution(int inputs, int outputs, boolean bias) {
    List<Integer> one = List.of(1, 1);
    return new Convolution(inputs, outputs, List.of(3, 3), one, one, one, 1, bias);
  }

  static Node node(String name, Layer layer, String input) {
    return new Node(name, layer, List.of(input), List.of(name));
  }

  static Network network(long seed, List<Node> nodes, String output, int... rowShape) {
    Graph graph = new Graph(List.of("x"), nodes, output);
    Random random = new Random(seed);
    Map<String, NdArray> numbers = new HashMap<>();
    for (Node node : nodes) {
      draw(random, node.name() + ".", node.layer(), numbers);
    }
    List<Integer> shape = new ArrayList<>();
    for (int length : rowShape) {
      shape.add(length);
    }
    return Network.imported(graph, shape, RowLimit.PARTS, numbers);
  }

  private static void draw(
      Random random, String prefix, Layer layer, Map<String, NdArray> numbers) {
    for (Parameter parameter : layer.parameters()) {
      int[] shape = parameter.shape().stream().mapToInt(Integer::intValue).toArray();
      NdArray drawn = normal(random, shape);
      if (parameter.name().equals("running_var")) {
        float[] values = drawn.toFloats();
        for (int i = 0; i < values.length; i++) {
          values[i] = 0.5f + Math.abs(values[i]);
        }
        drawn = NdArray.of(values, shape);
      }
      numbers.put(prefix + parameter.name(), drawn);
    }
    layer.parts().forEach((name, part) -> draw(random, prefix + name + ".", part, numbers));
  }
}
