package dev.candor.whitebox.relevance;

import dev.candor.torch.Layer;
import dev.candor.torch.graph.Affine;
import dev.candor.torch.graph.BatchNorm;
import dev.candor.torch.graph.Convolution;
import dev.candor.torch.graph.Graph;
import dev.candor.torch.graph.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which batch norms go into the layer before them: those that alone use what a convolution or a
 * dense layer gives.
 *
 * @param normAfter by the path of the layer before
 */
record Foldings(Map<String, Norm> normAfter) {
  /** A batch norm and where it is. */
  record Norm(String path, BatchNorm layer) {}

  Foldings {
    normAfter = Map.copyOf(normAfter);
  }

  static Foldings of(Layer layers, BatchNorms batchNorms) {
    Map<String, Norm> normAfter = new HashMap<>();
    if (batchNorms == BatchNorms.FOLDED && layers instanceof Graph graph) {
      Map<String, Integer> uses = uses(graph);
      Map<String, Node> makers = new HashMap<>();
      for (Node node : graph.nodes()) {
        node.outputs().forEach(value -> makers.put(value, node));
        if (node.layer() instanceof BatchNorm norm) {
          String value = node.inputs().get(0);
          Node before = makers.get(value);
          if (before != null && uses.getOrDefault(value, 0) == 1 && takes(before.layer(), norm)) {
            normAfter.put(before.name(), new Norm(node.name(), norm));
          }
        }
      }
    }
    return new Foldings(normAfter);
  }

  Optional<Norm> after(String path) {
    return Optional.ofNullable(normAfter.get(path));
  }

  private static Map<String, Integer> uses(Graph graph) {
    Map<String, Integer> uses = new HashMap<>();
    uses.merge(graph.output(), 1, Integer::sum);
    for (Node node : graph.nodes()) {
      node.inputs().forEach(value -> uses.merge(value, 1, Integer::sum));
    }
    return uses;
  }

  /** Whether the outputs of a layer are the first axis of its weight, and the norm's channels. */
  private static boolean takes(Layer layer, BatchNorm norm) {
    return (layer instanceof Convolution || layer instanceof Affine)
        && layer.parameters().stream()
            .anyMatch(
                parameter ->
                    parameter.name().equals("weight")
                        && parameter.shape().get(0) == norm.channels());
  }
}
