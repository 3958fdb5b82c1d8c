package dev.candor.torch.script;

import static dev.candor.torch.script.OperatorText.call;

import dev.candor.torch.Layer;
import dev.candor.torch.graph.FirstRows;
import dev.candor.torch.graph.LayerNormalisation;
import dev.candor.torch.graph.Lookup;
import dev.candor.torch.graph.PositionVectors;
import dev.candor.torch.graph.RowDropout;
import dev.candor.torch.graph.SelfAttention;
import dev.candor.torch.graph.Step;
import dev.candor.torch.text.TokenMask;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * An operator of an encoder of texts as a person would write it in TorchScript: one expression.
 *
 * @param numbers the variable of one of the node's parameters, by its name within the node
 * @param drops whether dropout drops
 */
record TokenOperatorText(UnaryOperator<String> numbers, boolean drops) {
  /** The expression of a layer, given the variables that go in; empty where it is another kind. */
  Optional<String> of(Layer layer, List<String> in) {
    String x = in.get(0);
    if (layer instanceof TokenMask mask) {
      return Optional.of("(" + x + " != " + mask.padding() + ").float()");
    }
    if (layer instanceof Lookup) {
      return Optional.of(call("embedding", numbers.apply("weight"), x + ".long()"));
    }
    if (layer instanceof PositionVectors) {
      return Optional.of(x + " + " + numbers.apply("bias") + ".narrow(0, 0, " + x + ".size(1))");
    }
    if (layer instanceof LayerNormalisation norm) {
      String shape = norm.shape().stream().map(String::valueOf).collect(Collectors.joining(", "));
      String bias = norm.hasBias() ? numbers.apply("bias") : "None";
      String epsilon = Double.toString(norm.epsilon());
      return Optional.of(
          call("layer_norm", x, "[" + shape + "]", numbers.apply("weight"), bias, epsilon));
    }
    if (layer instanceof RowDropout dropout) {
      return Optional.of(drops ? call("dropout", x, Double.toString(dropout.share()), "True") : x);
    }
    if (layer instanceof FirstRows) {
      return Optional.of(x + ".narrow(-2, 0, 1)");
    }
    if (layer instanceof Step step) {
      return Optional.of(x + ".select(1, " + step.index() + ")");
    }
    return layer instanceof SelfAttention attention
        ? Optional.of(attended(attention, in))
        : Optional.empty();
  }

  private String attended(SelfAttention attention, List<String> in) {
    String x = in.get(0);
    boolean first = attention.readers() == SelfAttention.Readers.FIRST;
    String query = heads(attention, "query", first ? x + ".narrow(1, 0, 1)" : x);
    String mask = in.size() > 1 ? "((1 - " + in.get(1) + ") * -1e9)[:, None, None]" : "None";
    String context =
        call(
            "scaled_dot_product_attention",
            query,
            heads(attention, "key", x),
            heads(attention, "value", x),
            mask,
            "0.0",
            "False");
    return projected("output", context + ".transpose(1, 2).flatten(2, 3)");
  }

  private String heads(SelfAttention attention, String name, String x) {
    int each = attention.width() / attention.heads();
    return projected(name, x)
        + (".reshape([" + x + ".size(0), -1, " + attention.heads() + ", " + each + "])")
        + ".transpose(1, 2)";
  }

  private String projected(String name, String x) {
    return call("linear", x, numbers.apply(name + ".weight"), numbers.apply(name + ".bias"));
  }
}
