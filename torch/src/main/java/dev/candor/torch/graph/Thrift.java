package dev.candor.torch.graph;

import dev.candor.torch.Pass;
import dev.candor.torch.graph.arithmetic.Arithmetic;
import dev.candor.torch.layer.Activation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bytedeco.pytorch.GradMode;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/**
 * How a graph runs where nobody looks between its nodes: the memory of a value is given back after
 * the last node that takes it, and in use, in networks of images that are laid out for it, a batch
 * norm is folded into the convolution before it, and a ReLU or a sum is written over what goes in.
 * For one run.
 */
final class Thrift {
  private final List<Node> nodes;
  private final Pass pass;
  private final Map<String, Integer> last = new HashMap<>();
  private final Map<String, String> makers = new HashMap<>();
  private final Set<String> fresh = new HashSet<>();
  private final boolean writesOver;

  Thrift(Graph graph, Pass pass) {
    this.nodes = graph.nodes();
    this.pass = pass;
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      for (String value : node.outputs()) {
        makers.put(value, node.name());
        last.put(value, i);
      }
      for (String value : node.inputs()) {
        last.put(value, i);
      }
    }
    graph.inputs().forEach(last::remove);
    last.remove(graph.output());
    this.writesOver = !GradMode.is_enabled() && graph.isLaidOut();
  }

  /** Runs a node and the one behind it in one go, or a node in place; empty where it must not. */
  Optional<String> together(int number, Map<String, Tensor> values) {
    Node node = nodes.get(number);
    if (!writesOver) {
      return Optional.empty();
    }
    if (node.layer() instanceof Convolution convolution && number + 1 < nodes.size()) {
      Node next = nodes.get(number + 1);
      String between = node.outputs().get(0);
      if (next.layer() instanceof BatchNorm norm
          && next.inputs().equals(node.outputs())
          && isDeadAfter(between, number + 1)
          && pass.letsGo(node.name())
          && pass.within(next.name(), () -> !norm.moves(pass))) {
        Tensor input = value(values, node.inputs().get(0));
        put(values, next, folded(node, convolution, next, norm, input));
        return Optional.of(next.name());
      }
    }
    boolean over =
        node.layer() == Activation.RELU
            || (node.layer() == Arithmetic.ADD && isSame(node.inputs(), values));
    String first = node.inputs().isEmpty() ? "" : node.inputs().get(0);
    if (over
        && fresh.contains(first)
        && isDeadAfter(first, number)
        && letsGo(first)
        && pass.letsGo(node.name())) {
      Tensor written = value(values, first);
      put(
          values,
          node,
          node.layer() == Activation.RELU
              ? written.relu_()
              : written.add_(value(values, node.inputs().get(1)), new Scalar(1.0)));
      return Optional.of(node.name());
    }
    return Optional.empty();
  }

  private void put(Map<String, Tensor> values, Node node, Tensor value) {
    values.put(node.outputs().get(0), value);
    fresh.add(node.outputs().get(0));
  }

  private static Tensor value(Map<String, Tensor> values, String name) {
    return java.util.Objects.requireNonNull(values.get(name));
  }

  private boolean isSame(List<String> inputs, Map<String, Tensor> values) {
    return !inputs.get(0).equals(inputs.get(1))
        && java.util.Arrays.equals(
            value(values, inputs.get(0)).shape(), value(values, inputs.get(1)).shape());
  }

  private boolean isDeadAfter(String value, int number) {
    return Integer.valueOf(number).equals(last.get(value));
  }

  private boolean letsGo(String value) {
    String maker = makers.get(value);
    return maker != null && pass.letsGo(maker);
  }

  private Tensor folded(
      Node node, Convolution convolution, Node next, BatchNorm norm, Tensor input) {
    Tensor factor = pass.within(next.name(), () -> pass.made("factor", () -> norm.factor(pass)));
    Tensor constant =
        pass.within(next.name(), () -> pass.made("constant", () -> norm.constant(pass, factor)));
    return pass.within(
        node.name(),
        () -> {
          Tensor weight = pass.made("folded", () -> scaled(Numbers.of(pass, "weight"), factor));
          Tensor added =
              convolution.hasBias() ? Numbers.of(pass, "bias").mul(factor).add(constant) : constant;
          return convolution.with(input, weight, new TensorOptional(added));
        });
  }

  private static Tensor scaled(Tensor weight, Tensor factor) {
    long[] each = new long[Math.toIntExact(weight.dim())];
    java.util.Arrays.fill(each, 1);
    each[0] = -1;
    Tensor scaled = weight.mul(factor.view(each));
    return weight.dim() == 4 ? scaled.contiguous(torch.MemoryFormat.ChannelsLast) : scaled;
  }

  /** Gives back the memory of values that nobody takes after a node; what follows finds it warm. */
  void release(int number, Map<String, Tensor> values) {
    Node node = nodes.get(number);
    for (List<String> names : List.of(node.inputs(), node.outputs())) {
      for (String name : names) {
        Tensor value = values.get(name);
        if (value != null && isDeadAfter(name, number) && letsGo(name) && !pass.isGiven(value)) {
          values.remove(name);
          // a node may hand on what came in
          if (values.values().stream().noneMatch(other -> other.equals(value))) {
            value.releaseReference();
          }
        }
      }
    }
  }
}
