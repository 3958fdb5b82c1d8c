package dev.candor.design.importance;

import dev.candor.torch.graph.Affine;
import dev.candor.torch.graph.GlobalAverage;
import dev.candor.torch.graph.GraphBuilder;
import dev.candor.torch.graph.Subgraph;
import dev.candor.torch.graph.image.Beyond;
import dev.candor.torch.graph.image.GridMean;
import dev.candor.torch.graph.image.KeepFrom;
import dev.candor.torch.graph.image.PlacesToComponents;
import dev.candor.torch.graph.image.ResidualBlock;
import dev.candor.torch.graph.image.RowShape;
import dev.candor.torch.graph.image.SinglePrecision;
import dev.candor.torch.graph.reduction.Reduce;
import dev.candor.torch.graph.reduction.Reduction;
import dev.candor.torch.graph.shape.Flatten;
import dev.candor.torch.layer.Activation;
import java.util.List;

/**
 * Sees the whole input and says how much each component counts: residual blocks, a head, and a
 * sigmoid in single precision, {@code [n, channels, lengths]} to {@code [n, components, 1]}. The
 * answer of its last node is the explanation.
 *
 * @param components how the input is cut
 * @param widths of the blocks; blocks 0, 2 and 4 halve while there are twice as many places as
 *     components
 * @param head how places become components
 * @param beyond what windows find beyond the edge of the input
 */
record ImportanceNet(Components components, List<Integer> widths, MapHead head, Beyond beyond)
    implements Subgraph {
  private static final int LAST_TO_HALVE = 4;

  /** Below every mean of pixels. */
  private static final double LEAST = -1e30;

  /** The name of the node that gives the map. */
  static final String MAP = "map";

  /** The name of the node before it, whose sigmoid the map is; not there in a map of ones. */
  static final String SCORES = "single";

  ImportanceNet {
    widths = List.copyOf(widths);
  }

  @Override
  public String onto(GraphBuilder graph, String name, String input) {
    return head == MapHead.ONES ? ones(graph, name, input) : learned(graph, name, input);
  }

  /** One number for each component that is 1 whatever the input is. */
  private String ones(GraphBuilder graph, String name, String input) {
    String x = graph.then(name + "grid", new GridMean(components.grid()), input);
    x = graph.then(name + "cells", new PlacesToComponents(), x);
    x =
        graph.then(
            name + "one", new Reduction(Reduce.MAX, List.of(-1L), Reduction.None.ALL, true), x);
    return graph.then(name + MAP, new KeepFrom(LEAST), x);
  }

  private String learned(GraphBuilder graph, String name, String input) {
    String x = input;
    int from = components.channels();
    int halved = 0;
    for (int i = 0; i < widths.size(); i++) {
      int stride = i % 2 == 0 && i <= LAST_TO_HALVE && canHalve(halved + 1) ? 2 : 1;
      halved += stride - 1;
      int to = widths.get(i);
      x =
          new ResidualBlock(components.dimensions(), from, to, stride, beyond)
              .onto(graph, name + "block" + i + ".", x);
      from = to;
    }
    x = head(graph, name, x, from);
    x = graph.then(name + SCORES, new SinglePrecision(), x);
    return graph.then(name + MAP, Activation.SIGMOID, x);
  }

  private String head(GraphBuilder graph, String name, String input, int width) {
    int count = components.count();
    return switch (head) {
      case ONES -> throw new IllegalStateException("has no scores");
      case GRID -> {
        String x = graph.then(name + "grid", new GridMean(components.grid()), input);
        x = graph.then(name + "cells", new PlacesToComponents(), x);
        yield graph.then(name + "score", new Affine(width, 1, true), x);
      }
      case GLOBAL_MEAN -> {
        String x = graph.then(name + "mean", new GlobalAverage(), input);
        x = graph.then(name + "flat", new Flatten(1), x);
        x = graph.then(name + "score", new Affine(width, count, true), x);
        yield graph.then(name + "cells", RowShape.of(count, 1), x);
      }
    };
  }

  /** Whether every axis has at least a place for each component after so many halvings. */
  private boolean canHalve(int times) {
    List<Integer> grid = components.grid();
    for (int axis = 0; axis < grid.size(); axis++) {
      if (components.lengths().get(axis) >> times < grid.get(axis)) {
        return false;
      }
    }
    return true;
  }
}
