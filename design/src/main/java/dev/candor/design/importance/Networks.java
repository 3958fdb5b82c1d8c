package dev.candor.design.importance;

import dev.candor.core.NdArray;
import dev.candor.torch.Link;
import dev.candor.torch.Network;
import dev.candor.torch.graph.Graph;
import dev.candor.torch.graph.GraphBuilder;
import dev.candor.torch.graph.image.ChannelsLast;
import java.util.Map;
import java.util.TreeMap;

/** Networks of a description, new or with given numbers. */
final class Networks {
  /** What the names of a backbone begin with. */
  static final String BACKBONE = "backbone.";

  private Networks() {}

  static Graph graph(ImportanceModel.Description description) {
    Design design = description.design();
    int outputs = description.classes().size();
    Architecture architecture =
        new Architecture(
            design.components(),
            design.k(),
            outputs,
            design.widths(),
            design.head(),
            design.beyond());
    return switch (description.kind()) {
      case IA -> architecture.importance();
      case EA -> architecture.embedding();
      case PA ->
          architecture.pixels(
              design.backbone().of(design.components(), design.widths(), outputs),
              description.threshold());
      case BASELINE -> {
        GraphBuilder graph = GraphBuilder.of("input");
        String input = graph.then("layout", new ChannelsLast(), "input");
        yield graph.answering(
            design
                .backbone()
                .of(design.components(), design.widths(), outputs)
                .onto(graph, BACKBONE, input));
      }
    };
  }

  /** Weights drawn from the seed; those of the backbone are the same in PA and in the baseline. */
  static Network drawn(ImportanceModel.Description description) {
    return Network.createInParts(
        graph(description),
        description.design().components().rowShape(),
        Link.SOFTMAX,
        description.fit().seed());
  }

  static Network given(ImportanceModel.Description description, Map<String, NdArray> parameters) {
    return Network.ofInParts(
        graph(description),
        description.design().components().rowShape(),
        Link.SOFTMAX,
        description.fit().seed(),
        parameters);
  }

  /** Puts into a network what another one has under the same names with these beginnings. */
  static void take(Network to, Network from, String... beginnings) {
    Map<String, NdArray> taken = new TreeMap<>();
    from.parameters()
        .forEach(
            (name, array) -> {
              for (String beginning : beginnings) {
                if (name.startsWith(beginning)) {
                  taken.put(name, array);
                }
              }
            });
    to.replace(taken);
  }
}
