package dev.candor.torch.script;

import dev.candor.core.InputException;
import dev.candor.torch.Layer;
import dev.candor.torch.graph.Affine;
import dev.candor.torch.graph.AveragePool;
import dev.candor.torch.graph.BatchNorm;
import dev.candor.torch.graph.Convolution;
import dev.candor.torch.graph.GlobalAverage;
import dev.candor.torch.graph.GlobalMax;
import dev.candor.torch.graph.MaxPool;
import dev.candor.torch.graph.Node;
import dev.candor.torch.graph.arithmetic.Arithmetic;
import dev.candor.torch.graph.image.ChannelsLast;
import dev.candor.torch.graph.image.ComponentSum;
import dev.candor.torch.graph.image.ComponentsToPlaces;
import dev.candor.torch.graph.image.CutPatches;
import dev.candor.torch.graph.image.GridMean;
import dev.candor.torch.graph.image.KeepFrom;
import dev.candor.torch.graph.image.PlacesToComponents;
import dev.candor.torch.graph.image.RowShape;
import dev.candor.torch.graph.image.SinglePrecision;
import dev.candor.torch.graph.image.SpreadPatches;
import dev.candor.torch.graph.shape.Flatten;
import dev.candor.torch.layer.Activation;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * An operator of a network as a person would write it in TorchScript: one expression.
 *
 * @param numbers the variable of one of the node's parameters, by its name within the node
 * @param moves whether batch norms go by what they see, and dropout drops
 */
record OperatorText(UnaryOperator<String> numbers, boolean moves) {
  /** The expression of a node, given the variables that go in. */
  String of(Node node, List<String> in) {
    String x = in.get(0);
    Layer layer = node.layer();
    if (layer instanceof Arithmetic arithmetic) {
      return switch (arithmetic) {
        case ADD -> x + " + " + in.get(1);
        case SUBTRACT -> x + " - " + in.get(1);
        case MULTIPLY -> x + " * " + in.get(1);
        default -> throw refused(node);
      };
    }
    if (layer instanceof Activation activation) {
      return switch (activation) {
        case RELU -> call("relu", x);
        case SIGMOID -> call("sigmoid", x);
        case TANH -> call("tanh", x);
        case GELU -> call("gelu", x);
        default -> throw refused(node);
      };
    }
    if (layer instanceof Convolution c && c.kernel().size() == 2) {
      String bias = c.hasBias() ? numbers.apply("bias") : "None";
      return call(
          "conv2d",
          x,
          numbers.apply("weight"),
          bias,
          c.stride() + "",
          c.padding() + "",
          c.dilation() + "",
          c.groups() + "");
    }
    if (layer instanceof BatchNorm norm) {
      return call(
          "batch_norm",
          x,
          numbers.apply("weight"),
          numbers.apply("bias"),
          numbers.apply("running_mean"),
          numbers.apply("running_var"),
          moves ? "True" : "False",
          "0.1",
          norm.epsilon() + "",
          "False");
    }
    if (layer instanceof Affine affine) {
      String bias = affine.hasBias() ? numbers.apply("bias") : "None";
      return call("linear", x, numbers.apply("weight"), bias);
    }
    Optional<String> ofTexts = new TokenOperatorText(numbers, moves).of(layer, in);
    return ofTexts.isPresent() ? ofTexts.get() : pooled(node, x);
  }

  private static String pooled(Node node, String x) {
    Layer layer = node.layer();
    if (layer instanceof AveragePool pool && pool.window().isPlain() && pool.window().axes() == 2) {
      return call(
          "avg_pool2d",
          x,
          pool.window().kernel() + "",
          pool.window().stride() + "",
          pool.window().before() + "",
          pool.window().ceil() ? "True" : "False",
          pool.countsEdge() ? "True" : "False");
    }
    if (layer instanceof MaxPool pool && pool.kernel().size() == 2) {
      return call(
          "max_pool2d",
          x,
          pool.kernel() + "",
          pool.stride() + "",
          pool.padding() + "",
          pool.dilation() + "",
          pool.ceil() ? "True" : "False");
    }
    if (layer instanceof GlobalAverage) {
      return x + ".mean([2, 3], True)";
    }
    if (layer instanceof GlobalMax) {
      return x + ".amax([2, 3], True)";
    }
    if (layer instanceof GridMean mean && mean.cells().size() == 2) {
      return call("adaptive_avg_pool2d", x, mean.cells() + "");
    }
    return arranged(node, x);
  }

  private static String arranged(Node node, String x) {
    Layer layer = node.layer();
    if (layer instanceof ChannelsLast) {
      return x + ".contiguous(memory_format=2)";
    }
    if (layer instanceof Flatten flatten && flatten.axis() == 1) {
      return x + ".flatten(1)";
    }
    if (layer instanceof RowShape row) {
      return x + ".reshape([-1, " + joined(row.shape()) + "])";
    }
    if (layer instanceof PlacesToComponents) {
      return x + ".flatten(2).transpose(1, 2)";
    }
    if (layer instanceof ComponentsToPlaces places) {
      String shape = x + ".size(0), " + x + ".size(2), " + joined(places.places());
      return x + ".transpose(1, 2).reshape([" + shape + "])";
    }
    if (layer instanceof ComponentSum) {
      return x + ".sum(1)";
    }
    if (layer instanceof SinglePrecision) {
      return x + ".float()";
    }
    if (layer instanceof KeepFrom keep) {
      return "(" + x + ".detach() >= " + keep.threshold() + ").float()";
    }
    if (layer instanceof SpreadPatches spread && spread.grid().size() == 2) {
      String laid = x + ".reshape([" + x + ".size(0), 1, " + joined(spread.grid()) + "])";
      for (int axis = 0; axis < 2; axis++) {
        laid += ".repeat_interleave(" + spread.sides().get(axis) + ", " + (axis + 2) + ")";
      }
      return laid;
    }
    if (layer instanceof CutPatches cut && cut.sides().size() == 2) {
      int down = cut.sides().get(0);
      int across = cut.sides().get(1);
      return String.format(
          java.util.Locale.ROOT,
          "%1$s.permute([0, 2, 3, 1]).reshape([%1$s.size(0), %1$s.size(2) // %2$d, %2$d,"
              + " %1$s.size(3) // %3$d, %3$d, %1$s.size(1)]).permute([0, 1, 3, 2, 4, 5])"
              + ".reshape([-1, %2$d, %3$d, %1$s.size(1)]).permute([0, 3, 1, 2])"
              + ".contiguous(memory_format=2)",
          x,
          down,
          across);
    }
    throw refused(node);
  }

  static String call(String function, String... arguments) {
    return "torch." + function + "(" + String.join(", ", arguments) + ")";
  }

  private static String joined(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static InputException refused(Node node) {
    return InputException.of(
        "node " + node.name(),
        "must be an operator that has a text",
        node.layer().describe().kind(),
        "write its text in OperatorText");
  }
}
