package dev.candor.torch.graph;

import dev.candor.core.InputException;
import dev.candor.torch.Layer;
import java.util.List;

/**
 * A layer in a graph, with what goes in and what comes out.
 *
 * @param name unique in its graph: the layer's path
 * @param layer a {@link dev.candor.torch.Junction} where it has several inputs or outputs, or none
 * @param inputs the names of the values that go in
 * @param outputs the names of the values that come out, one or more
 */
public record Node(String name, Layer layer, List<String> inputs, List<String> outputs) {
  /** Copies the lists. */
  public Node {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    if (name.isEmpty() || outputs.isEmpty()) {
      throw InputException.of(
          "node", "must have a name and an output", name + " -> " + outputs, "name both");
    }
  }
}
