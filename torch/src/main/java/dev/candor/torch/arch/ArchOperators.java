package dev.candor.torch.arch;

import dev.candor.torch.Layer;
import dev.candor.torch.graph.Affine;
import dev.candor.torch.graph.BatchNorm;
import dev.candor.torch.graph.Convolution;
import dev.candor.torch.graph.Direction;
import dev.candor.torch.graph.GlobalAverage;
import dev.candor.torch.graph.LayerNormalisation;
import dev.candor.torch.graph.Lstm;
import dev.candor.torch.graph.MaxPool;
import dev.candor.torch.graph.Step;
import dev.candor.torch.graph.arithmetic.Arithmetic;
import dev.candor.torch.graph.reduction.Reduce;
import dev.candor.torch.graph.reduction.Reduction;
import dev.candor.torch.graph.shape.Flatten;
import dev.candor.torch.layer.Activation;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Which layer an operator of the file is. */
final class ArchOperators {
  private static final SortedMap<String, Operator> ALL = all();

  /**
   * An operator.
   *
   * @param inputs how many values go in
   * @param layer made of the node
   * @param numbers what the file calls the layer's numbers, where it is another name than the
   *     layer's own
   */
  record Operator(int inputs, Function<Described, Layer> layer, Map<String, String> numbers) {
    String inFile(String name) {
      return numbers.getOrDefault(name, name);
    }
  }

  private ArchOperators() {}

  static Operator of(Described node) {
    Operator operator = ALL.get(node.text("op"));
    if (operator == null) {
      throw node.wrong(
          "op", "must be one of " + ALL.keySet(), node.text("op"), "export the network to ONNX");
    }
    return operator;
  }

  private static SortedMap<String, Operator> all() {
    TreeMap<String, Operator> all = new TreeMap<>();
    all.put("linear", one(ArchOperators::linear));
    for (int axes = 1; axes <= 3; axes++) {
      int of = axes;
      all.put("conv" + axes + "d", one(node -> convolution(node, of)));
      all.put("maxpool" + axes + "d", one(node -> maxPool(node, of)));
      all.put("batchnorm" + axes + "d", one(ArchOperators::batchNorm));
      all.put("global_avg_pool" + axes + "d", one(node -> new GlobalAverage()));
    }
    all.put("layernorm", one(ArchOperators::layerNorm));
    all.put("relu", one(node -> Activation.RELU));
    all.put("gelu", one(node -> Activation.GELU));
    all.put("tanh", one(node -> Activation.TANH));
    all.put("sigmoid", one(node -> Activation.SIGMOID));
    all.put("softplus", one(node -> Activation.SOFTPLUS));
    all.put("softmax", one(node -> Activation.SOFTMAX));
    all.put("flatten", one(node -> new Flatten(1)));
    all.put("last_step", one(node -> Step.last()));
    all.put("max_over_time", one(node -> Reduction.along(Reduce.MAX, 1)));
    all.put("add", new Operator(2, node -> Arithmetic.ADD, Map.of()));
    all.put(
        "lstm",
        new Operator(
            1,
            ArchOperators::lstm,
            Map.of(
                "input.weight", "weight_ih_l0",
                "input.bias", "bias_ih_l0",
                "recurrent.weight", "weight_hh_l0",
                "recurrent.bias", "bias_hh_l0",
                "reverse.input.weight", "weight_ih_l0_reverse",
                "reverse.input.bias", "bias_ih_l0_reverse",
                "reverse.recurrent.weight", "weight_hh_l0_reverse",
                "reverse.recurrent.bias", "bias_hh_l0_reverse")));
    return Collections.unmodifiableSortedMap(all);
  }

  private static Operator one(Function<Described, Layer> layer) {
    return new Operator(1, layer, Map.of());
  }

  private static Layer linear(Described node) {
    return new Affine(node.size("in_features"), node.size("out_features"), node.flag("bias", true));
  }

  private static Layer convolution(Described node, int axes) {
    return new Convolution(
        node.size("in_channels"),
        node.size("out_channels"),
        node.lengths("kernel_size", axes, 1, 0),
        node.lengths("stride", axes, 1, 1),
        padding(node, axes),
        node.lengths("dilation", axes, 1, 1),
        node.has("groups") ? node.size("groups") : 1,
        node.flag("bias", true));
  }

  private static Layer maxPool(Described node, int axes) {
    List<Integer> kernel = node.lengths("kernel_size", axes, 1, 0);
    return new MaxPool(
        kernel,
        node.has("stride") ? node.lengths("stride", axes, 1, 0) : kernel,
        padding(node, axes),
        node.lengths("dilation", axes, 1, 1),
        node.flag("ceil_mode", false));
  }

  /** More zeros around than the window reaches would only make the answer large. */
  private static List<Integer> padding(Described node, int axes) {
    List<Integer> padding = node.lengths("padding", axes, 0, 0);
    List<Integer> kernel = node.lengths("kernel_size", axes, 1, 0);
    List<Integer> dilation = node.lengths("dilation", axes, 1, 1);
    for (int i = 0; i < axes; i++) {
      if (padding.get(i) > (long) kernel.get(i) * dilation.get(i)) {
        throw node.wrong("padding", "must be at most the window", padding, "write the file anew");
      }
    }
    return padding;
  }

  private static Layer batchNorm(Described node) {
    return new BatchNorm(node.size("num_features"), node.real("eps"));
  }

  private static Layer layerNorm(Described node) {
    return new LayerNormalisation(
        List.of(node.size("normalized_shape")), node.real("eps"), node.flag("bias", true));
  }

  private static Layer lstm(Described node) {
    if (node.has("num_layers") && node.size("num_layers") != 1) {
      throw node.wrong(
          "num_layers", "must be 1", node.size("num_layers"), "write one node for each layer");
    }
    return new Lstm(
        node.size("input_size"),
        node.size("hidden_size"),
        node.flag("bidirectional", false) ? Direction.BOTH : Direction.FORWARD);
  }
}
