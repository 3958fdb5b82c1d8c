package dev.candor.design.importance;

import dev.candor.torch.graph.Affine;
import dev.candor.torch.graph.Graph;
import dev.candor.torch.graph.GraphBuilder;
import dev.candor.torch.graph.Subgraph;
import dev.candor.torch.graph.arithmetic.Arithmetic;
import dev.candor.torch.graph.image.Beyond;
import dev.candor.torch.graph.image.ChannelsLast;
import dev.candor.torch.graph.image.ComponentSum;
import dev.candor.torch.graph.image.KeepFrom;
import dev.candor.torch.graph.image.SpreadPatches;
import dev.candor.torch.layer.Activation;
import java.util.List;

/**
 * The three networks, each one graph that gives answer and importance from the same forward pass.
 *
 * @param components how inputs are cut
 * @param k numbers that describe a component
 * @param outputs raw outputs
 * @param widths of the parts
 * @param head of the importance part
 * @param beyond what the importance part finds beyond the edge of the input
 */
record Architecture(
    Components components, int k, int outputs, NetworkWidths widths, MapHead head, Beyond beyond) {
  /** The path of the map in each of them. */
  static final String MAP = "importance." + ImportanceNet.MAP;

  /** The path of the weighted components, which insertion and deletion set to zero. */
  static final String EMBEDDINGS = "component.embeddings";

  /** The path of the embeddings times their importance. */
  static final String WEIGHTED = "weighted";

  private static final String INPUT = "input";

  /** Importance architecture: the weighted components are summed, then two linear layers. */
  Graph importance() {
    GraphBuilder graph = GraphBuilder.of(INPUT);
    String weighted = weighted(graph);
    String x = graph.then("sum", new ComponentSum(), weighted);
    x = graph.then("head.fc1", new Affine(k, k, true), x);
    x = graph.then("head.relu", Activation.RELU, x);
    return graph.answering(graph.then("head.fc2", new Affine(k, outputs, true), x));
  }

  /** Embedding architecture: a network sees the weighted components in their places. */
  Graph embedding() {
    GraphBuilder graph = GraphBuilder.of(INPUT);
    String weighted = weighted(graph);
    ContextNet context = new ContextNet(components, k, widths.context(), outputs);
    return graph.answering(context.onto(graph, "context.", weighted));
  }

  /** Pixel architecture: a network sees the input without the components below a threshold. */
  Graph pixels(Subgraph backbone, double threshold) {
    GraphBuilder graph = GraphBuilder.of(INPUT);
    String input = graph.then("layout", new ChannelsLast(), INPUT);
    String map = importanceNet().onto(graph, "importance.", input);
    String kept = graph.then("keep", new KeepFrom(threshold), map);
    kept = graph.then("spread", new SpreadPatches(components.grid(), components.sides()), kept);
    String masked = graph.then("masked", Arithmetic.MULTIPLY, input, kept);
    return graph.answering(backbone.onto(graph, "backbone.", masked));
  }

  /** The names of the parameters of the importance part. */
  static String importanceParameters() {
    return "importance.*";
  }

  private String weighted(GraphBuilder graph) {
    String input = graph.then("layout", new ChannelsLast(), INPUT);
    String embeddings =
        new ComponentNet(components, widths.component(), k).onto(graph, "component.", input);
    String map = importanceNet().onto(graph, "importance.", input);
    return graph.then(WEIGHTED, Arithmetic.MULTIPLY, embeddings, map);
  }

  private ImportanceNet importanceNet() {
    return new ImportanceNet(components, widths.importance(), head, beyond);
  }

  /** The shape of one input. */
  List<Integer> rowShape() {
    return components.rowShape();
  }
}
