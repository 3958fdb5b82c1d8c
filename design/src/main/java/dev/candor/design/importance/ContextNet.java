package dev.candor.design.importance;

import dev.candor.torch.graph.Affine;
import dev.candor.torch.graph.GlobalMax;
import dev.candor.torch.graph.GraphBuilder;
import dev.candor.torch.graph.Subgraph;
import dev.candor.torch.graph.image.ComponentsToPlaces;
import dev.candor.torch.graph.image.ResidualBlock;
import dev.candor.torch.graph.shape.Flatten;
import dev.candor.torch.layer.Activation;
import java.util.List;

/**
 * Sees the weighted components in their places: residual blocks of which the last one halves, the
 * maximum over places, two linear layers; {@code [n, components, k]} to {@code [n, outputs]}.
 *
 * @param components how the input was cut
 * @param k numbers that describe a component
 * @param widths of the blocks
 * @param outputs raw outputs
 */
record ContextNet(Components components, int k, List<Integer> widths, int outputs)
    implements Subgraph {
  ContextNet {
    widths = List.copyOf(widths);
  }

  @Override
  public String onto(GraphBuilder graph, String name, String input) {
    String x = graph.then(name + "places", new ComponentsToPlaces(components.grid()), input);
    int from = k;
    for (int i = 0; i < widths.size(); i++) {
      int to = widths.get(i);
      x =
          new ResidualBlock(components.dimensions(), from, to, i == widths.size() - 1 ? 2 : 1)
              .onto(graph, name + "block" + i + ".", x);
      from = to;
    }
    x = graph.then(name + "max", new GlobalMax(), x);
    x = graph.then(name + "flat", new Flatten(1), x);
    x = graph.then(name + "fc1", new Affine(from, from, true), x);
    x = graph.then(name + "relu", Activation.RELU, x);
    return graph.then(name + "fc2", new Affine(from, outputs, true), x);
  }
}
