package dev.candor.cli.reproduce.whitebox;

import dev.candor.core.NdArray;
import dev.candor.torch.Link;
import dev.candor.torch.Network;
import dev.candor.torch.graph.Affine;
import dev.candor.torch.graph.Graph;
import dev.candor.torch.graph.Node;
import dev.candor.torch.layer.Activation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Networks made from others: the same function written otherwise, and one blind for some inputs.
 */
final class Twins {
  private Twins() {}

  /**
   * The same function with every unit of the first hidden layer twice, each with half the weight
   * behind it.
   *
   * @param network of kind MLP; the caller closes both
   */
  static Network split(Network network) {
    Map<String, NdArray> numbers = new LinkedHashMap<>(network.parameters());
    NdArray weight = given(numbers, "fc1.weight");
    int units = weight.length(1);
    int inputs = weight.length(2);
    numbers.put("fc1.weight", twice(weight, 1, units, inputs));
    numbers.put("fc1.bias", twice(given(numbers, "fc1.bias"), 1, units, 1).reshape(1, 2 * units));
    NdArray behind = given(numbers, "fc2.weight");
    numbers.put("fc2.weight", halved(behind));
    int next = behind.length(1);
    int outputs = given(numbers, "fc3.weight").length(1);
    Graph graph =
        new Graph(
            List.of("x"),
            List.of(
                new Node("fc1", new Affine(inputs, 2 * units, true), List.of("x"), List.of("a")),
                new Node("relu1", Activation.RELU, List.of("a"), List.of("b")),
                new Node("fc2", new Affine(2 * units, next, true), List.of("b"), List.of("c")),
                new Node("relu2", Activation.RELU, List.of("c"), List.of("d")),
                new Node("fc3", new Affine(next, outputs, true), List.of("d"), List.of("y"))),
            "y");
    return Network.of(graph, network.rowShape(), Link.IDENTITY, new long[] {0}, numbers);
  }

  /** Where the weights lie that the inputs of a kind of network go through, if in one place. */
  static Optional<String> firstWeights(SeededNetworks kind) {
    return switch (kind) {
      case MLP -> Optional.of("fc1.weight");
      case CNN -> Optional.of("conv1.weight");
      case LSTM -> Optional.of("lstm.input.weight");
      case TRANSFORMER -> Optional.empty();
    };
  }

  /**
   * Makes a network blind for the last column, channel or feature.
   *
   * @return the positions of the inputs that it no longer reads
   */
  static List<Integer> blind(SeededNetworks kind, Network network) {
    String name = firstWeights(kind).orElseThrow();
    NdArray weight = network.parameter(name);
    int read = weight.length(2);
    int inner = weight.size() / (weight.length(1) * read);
    float[] values = weight.toFloats();
    for (int unit = 0; unit < weight.length(1); unit++) {
      for (int i = 0; i < inner; i++) {
        values[(unit * read + read - 1) * inner + i] = 0;
      }
    }
    network.replace(Map.of(name, NdArray.of(values, weight.shape())));
    int size = kind.input(0).size();
    List<Integer> dummies = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      boolean last =
          kind == SeededNetworks.CNN ? i >= size / read * (read - 1) : i % read == read - 1;
      if (last) {
        dummies.add(i);
      }
    }
    return dummies;
  }

  private static NdArray given(Map<String, NdArray> numbers, String name) {
    NdArray array = numbers.get(name);
    if (array == null) {
      throw new IllegalStateException("no " + name + " in " + numbers.keySet());
    }
    return array;
  }

  private static NdArray twice(NdArray array, int members, int units, int width) {
    float[] once = array.toFloats();
    float[] both = new float[2 * once.length];
    for (int unit = 0; unit < units; unit++) {
      System.arraycopy(once, unit * width, both, 2 * unit * width, width);
      System.arraycopy(once, unit * width, both, (2 * unit + 1) * width, width);
    }
    return NdArray.of(both, members, 2 * units, width);
  }

  private static NdArray halved(NdArray weight) {
    float[] once = weight.toFloats();
    float[] both = new float[2 * once.length];
    for (int i = 0; i < once.length; i++) {
      both[2 * i] = once[i] / 2;
      both[2 * i + 1] = once[i] / 2;
    }
    return NdArray.of(both, 1, weight.length(1), 2 * weight.length(2));
  }
}
