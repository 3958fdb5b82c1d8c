package dev.candor.design.importance;

import dev.candor.torch.graph.Affine;
import dev.candor.torch.graph.GlobalAverage;
import dev.candor.torch.graph.GraphBuilder;
import dev.candor.torch.graph.Subgraph;
import dev.candor.torch.graph.image.ResidualBlock;
import dev.candor.torch.graph.image.RowShape;
import dev.candor.torch.graph.shape.Flatten;
import java.util.List;

/**
 * Sees one component alone and says what is in it: residual blocks of which all but the first
 * halve, the mean over places, one linear layer without an activation. The same for all components:
 * {@code [n, channels, lengths]} to {@code [n, components, k]}.
 *
 * <p>While it is trained, its batch norms mix the components of a batch; in use every component is
 * answered for itself.
 *
 * @param components how the input is cut
 * @param widths of the blocks
 * @param k numbers that describe a component
 */
record ComponentNet(Components components, List<Integer> widths, int k) implements Subgraph {
  ComponentNet {
    widths = List.copyOf(widths);
  }

  @Override
  public String onto(GraphBuilder graph, String name, String input) {
    String x = graph.then(name + "cut", components.cut(), input);
    int from = components.channels();
    for (int i = 0; i < widths.size(); i++) {
      int to = widths.get(i);
      x =
          new ResidualBlock(components.dimensions(), from, to, i == 0 ? 1 : 2)
              .onto(graph, name + "block" + i + ".", x);
      from = to;
    }
    x = graph.then(name + "mean", new GlobalAverage(), x);
    x = graph.then(name + "flat", new Flatten(1), x);
    x = graph.then(name + "fc", new Affine(from, k, true), x);
    return graph.then(name + "embeddings", RowShape.of(components.count(), k), x);
  }
}
