package dev.candor.whitebox.bcos;

import dev.candor.core.InputException;
import dev.candor.torch.Interception;
import dev.candor.torch.Layer;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import dev.candor.torch.graph.Graph;
import dev.candor.torch.graph.Node;
import dev.candor.torch.graph.arithmetic.Arithmetic;
import dev.candor.torch.graph.bcos.DynamicLinear;
import dev.candor.torch.graph.bcos.Logits;
import dev.candor.torch.graph.bcos.Opposites;
import dev.candor.torch.layer.Activation;
import dev.candor.whitebox.Subject;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.bytedeco.pytorch.Tensor;

/**
 * The part of a network that is one linear map of what goes into it, once the factors of its B-cos
 * layers are held: from the colours and their opposites, or the input, to the answer.
 *
 * @param start the node after which it begins; empty for the input
 * @param bias what its end adds to every answer
 */
record LinearMap(Optional<String> start, double bias) {
  /** The map in a network. */
  static LinearMap in(Subject subject) {
    Layer root =
        subject
            .model()
            .layers()
            .orElseThrow(
                () ->
                    new InputException(
                        "b-cos: " + subject.model().layersHidden().orElse("no layers")));
    if (!(root instanceof Graph graph)
        || graph.nodes().stream().noneMatch(node -> node.layer() instanceof DynamicLinear)) {
      throw refused("a network without B-cos layers");
    }
    Optional<Node> colours =
        graph.nodes().stream().filter(node -> node.layer() instanceof Opposites).findFirst();
    Set<String> reached = new HashSet<>();
    reached.add(colours.map(node -> node.outputs().get(0)).orElse(graph.inputs().get(0)));
    double bias = 0;
    for (Node node : graph.nodes()) {
      long from = node.inputs().stream().filter(reached::contains).count();
      if (from == 0 || colours.equals(Optional.of(node))) {
        continue;
      }
      if (node.layer() instanceof Logits end && node.outputs().contains(graph.output())) {
        bias = end.bias();
      } else if (!isLinear(node.layer(), from == node.inputs().size())) {
        throw refused(
            node.name() + ", " + node.layer().describe().kind() + ", which is no linear map alone");
      }
      reached.addAll(node.outputs());
    }
    if (!reached.contains(graph.output())) {
      throw refused("an answer that does not come from the colours");
    }
    return new LinearMap(colours.map(Node::name), bias);
  }

  /**
   * Whether a layer is a weighted sum without a constant, with weights that may depend on what goes
   * in but are held.
   *
   * @param whole whether everything that goes in comes from where the map starts
   */
  private static boolean isLinear(Layer layer, boolean whole) {
    if (layer instanceof DynamicLinear || layer == Activation.RELU) {
      return true;
    }
    if (layer == Arithmetic.MULTIPLY) {
      return !whole;
    }
    boolean moves = layer.nature() == Nature.REARRANGING || layer.nature() == Nature.SELECTING;
    boolean weighs =
        layer.nature() == Nature.LINEAR
            && layer.parameters().stream().noneMatch(own -> own.name().equals("bias"));
    return whole && (moves || weighs || layer.nature() == Nature.SUM);
  }

  private static InputException refused(String found) {
    return InputException.of(
        "network",
        "must be made of B-cos layers from the colours to the answer",
        found,
        "train one with the backbone bcos, or take input-x-gradient");
  }

  /** A run with the factors held, whose gradient at the start is the map. For one run. */
  static final class Held implements Interception {
    private final Optional<String> start;
    private Optional<Tensor> leaf = Optional.empty();

    Held(LinearMap map) {
      this.start = map.start();
    }

    @Override
    public Tensor answer(String path, Layer layer, Pass pass, Tensor input) {
      if (start.equals(Optional.of(path))) {
        Tensor here = layer.forward(pass, input).detach().requires_grad_(true);
        leaf = Optional.of(here);
        return here;
      }
      return layer instanceof DynamicLinear dynamic
          ? dynamic.held(pass, input)
          : layer.forward(pass, input);
    }

    /** What the map is applied to: what the start gave, or the input. */
    Tensor leaf(Tensor input) {
      return leaf.orElse(input);
    }
  }

  /** How many numbers stand for one number of the input at the start: it, and its opposite. */
  long parts() {
    return start.isPresent() ? 2 : 1;
  }
}
