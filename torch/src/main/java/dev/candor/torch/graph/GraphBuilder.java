package dev.candor.torch.graph;

import dev.candor.torch.Layer;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a graph down node by node. Changes while it is used, and belongs to one thread.
 *
 * <p>A node makes one value that is called as the node, so what {@link #then} gives is what the
 * next node takes.
 */
public final class GraphBuilder {
  private final List<String> inputs;
  private final List<Node> nodes = new ArrayList<>();

  private GraphBuilder(List<String> inputs) {
    this.inputs = inputs;
  }

  /** A graph with one input. */
  public static GraphBuilder of(String input) {
    return new GraphBuilder(List.of(input));
  }

  /**
   * A node more.
   *
   * @param name its name, such as {@code layer1.0.conv1}; its parameters are named after it
   * @param layer what it computes
   * @param from the values that go in
   * @return the value that comes out
   */
  public String then(String name, Layer layer, String... from) {
    nodes.add(new Node(name, layer, List.of(from), List.of(name)));
    return name;
  }

  /** What is written so far, with this value as its answer. */
  public Graph answering(String output) {
    return new Graph(inputs, nodes, output);
  }
}
