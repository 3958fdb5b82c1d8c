package dev.candor.whitebox;

import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.NdArray;
import dev.candor.torch.Junction;
import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Network;
import dev.candor.torch.Parameter;
import dev.candor.torch.Pass;
import dev.candor.torch.RowLimit;
import dev.candor.torch.graph.Graph;
import dev.candor.torch.graph.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.bytedeco.pytorch.Tensor;

/** Small networks with drawn numbers. */
public final class Small {
  private final List<Node> nodes = new ArrayList<>();
  private final List<Integer> rowShape;

  private Small(List<Integer> rowShape) {
    this.rowShape = rowShape;
  }

  /** A network of rows of this shape, called {@code x}. */
  public static Small of(Integer... rowShape) {
    return new Small(List.of(rowShape));
  }

  /** With a node whose value has its name. */
  public Small then(String name, Layer layer, String... inputs) {
    nodes.add(new Node(name, layer, List.of(inputs), List.of(name)));
    return this;
  }

  /** With numbers drawn from a seed, of deviation 1 over the root of a column's length. */
  public Network drawn(long seed) {
    Graph graph = new Graph(List.of("x"), nodes, nodes.get(nodes.size() - 1).name());
    Random random = new Random(seed);
    Map<String, NdArray> numbers = new HashMap<>();
    for (Node node : nodes) {
      draw(random, node.name(), node.layer(), numbers);
    }
    return Network.imported(graph, rowShape, RowLimit.PARTS, numbers);
  }

  private static void draw(Random random, String name, Layer layer, Map<String, NdArray> numbers) {
    for (Parameter parameter : layer.parameters()) {
      NdArray drawn = drawn(random, parameter.shape());
      boolean variance = parameter.name().contains("var");
      numbers.put(name + "." + parameter.name(), variance ? positive(drawn) : drawn);
    }
    layer.parts().forEach((part, inner) -> draw(random, name + "." + part, inner, numbers));
  }

  private static NdArray positive(NdArray drawn) {
    float[] values = drawn.toFloats();
    for (int i = 0; i < values.length; i++) {
      values[i] = .5f + Math.abs(values[i]);
    }
    return NdArray.of(values, drawn.shape());
  }

  private static NdArray drawn(Random random, List<Integer> shape) {
    int[] lengths = shape.stream().mapToInt(Integer::intValue).toArray();
    int size = Arrays.stream(lengths).reduce(1, Math::multiplyExact);
    double scale = lengths.length < 2 ? 1 : Math.sqrt((double) lengths[0] / size);
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) (random.nextGaussian() * scale);
    }
    return NdArray.of(values, lengths);
  }

  public static NdArray normal(long seed, int... shape) {
    Random random = new Random(seed);
    int size = Arrays.stream(shape).reduce(1, Math::multiplyExact);
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return NdArray.of(values, shape);
  }

  public static Subject subject(Network network, int... rowShape) {
    return Subject.of(network, Axes.Positions.of(rowShape));
  }

  /** The largest gap between what was told and the change of the output that the model states. */
  public static double gap(
      Network network, List<Attribution> told, NdArray inputs, NdArray baselines) {
    NdArray after = network.predict(inputs);
    NdArray before = network.predict(baselines);
    double largest = 0;
    for (int row = 0; row < told.size(); row++) {
      int target = told.get(row).target();
      double change = after.at(row, target) - before.at(before.length(0) == 1 ? 0 : row, target);
      double sum = Arrays.stream(told.get(row).values().toDoubles()).sum();
      largest = Math.max(largest, Math.abs(sum - change));
    }
    return largest;
  }

  /** A layer of one input for a test. */
  public record Plain(Nature nature, Function<Tensor, Tensor> function) implements Layer {
    @Override
    public Tensor forward(Pass pass, Tensor input) {
      return function.apply(input);
    }

    @Override
    public LayerDescription describe() {
      return LayerDescription.of("plain");
    }
  }

  /** A layer of two inputs for a test. */
  public record Both(
      Nature nature, String function, java.util.function.BinaryOperator<Tensor> operator)
      implements Junction {
    @Override
    public List<Tensor> forward(Pass pass, List<Tensor> inputs) {
      return List.of(operator.apply(inputs.get(0), inputs.get(1)));
    }

    @Override
    public LayerDescription describe() {
      return LayerDescription.of("both").with("function", function);
    }
  }
}
