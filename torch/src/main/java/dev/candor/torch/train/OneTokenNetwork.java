package dev.candor.torch.train;

import dev.candor.torch.Layer;
import dev.candor.torch.layer.Activation;
import dev.candor.torch.layer.Gate;
import dev.candor.torch.layer.GateScale;
import dev.candor.torch.layer.Linear;
import dev.candor.torch.layer.Sequence;
import dev.candor.torch.layer.Sequential;
import dev.candor.torch.layer.TransformerBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one network whose step is written out by hand: {@code (gate,) linear, transformer block of
 * one token without dropout, linear, relu, linear}, under whatever names.
 *
 * @param gate the fixed gate in front, under its name, where there is one
 * @param embed the name of the first linear layer
 * @param block the name of the transformer block
 * @param hidden the name of the second linear layer
 * @param relu the name of what follows it
 * @param output the name of the last linear layer
 */
record OneTokenNetwork(
    Optional<Map.Entry<String, Gate>> gate,
    String embed,
    String block,
    String hidden,
    String relu,
    String output) {
  private static final List<String> IN_BLOCK =
      List.of("attention.value", "attention.output", "norm1", "expand", "contract", "norm2");

  private static final List<String> BLOCK_PATHS =
      List.of(
          "attention",
          "norm1",
          "expand",
          "relu",
          "contract",
          "norm2",
          "dropout1",
          "dropout2",
          "dropout3");

  /** Such a network, if this is one. */
  static Optional<OneTokenNetwork> of(Layer architecture) {
    if (!(architecture instanceof Sequential sequential)) {
      return Optional.empty();
    }
    List<Map.Entry<String, Layer>> parts = new ArrayList<>(sequential.parts().entrySet());
    Optional<Map.Entry<String, Gate>> gate = Optional.empty();
    if (!parts.isEmpty() && parts.get(0).getValue() instanceof Gate fixed) {
      gate = Optional.of(Map.entry(parts.remove(0).getKey(), fixed));
    }
    boolean fits =
        parts.size() == 5
            && parts.get(0).getValue() instanceof Linear
            && parts.get(1).getValue() instanceof TransformerBlock block
            && block.sequence() == Sequence.ONE_TOKEN
            && block.dropout() == 0
            && parts.get(2).getValue() instanceof Linear
            && parts.get(3).getValue() == Activation.RELU
            && parts.get(4).getValue() instanceof Linear;
    return fits
        ? Optional.of(
            new OneTokenNetwork(
                gate,
                parts.get(0).getKey(),
                parts.get(1).getKey(),
                parts.get(2).getKey(),
                parts.get(3).getKey(),
                parts.get(4).getKey()))
        : Optional.empty();
  }

  /** The path under which the gate notes its scores, which is also their name. */
  Optional<String> scores() {
    return gate.map(entry -> entry.getKey() + ".scores");
  }

  /** Everything else of which a forward run would tell whoever watches it. */
  List<String> otherPaths() {
    List<String> paths = new ArrayList<>(List.of(embed, block, hidden, relu, output));
    gate.ifPresent(entry -> paths.addAll(List.of(entry.getKey(), entry.getKey() + ".weights")));
    BLOCK_PATHS.forEach(part -> paths.add(block + "." + part));
    return paths;
  }

  /** By what the weights are multiplied. */
  double scale() {
    return gate.map(Map.Entry::getValue)
        .filter(fixed -> fixed.scale() == GateScale.IDENTITY)
        .map(Gate::features)
        .orElse(1);
  }

  /** The names of weight and bias of each layer behind the gate, in the order of the text. */
  List<String> parameters() {
    List<String> layers = new ArrayList<>();
    layers.add(embed);
    IN_BLOCK.forEach(part -> layers.add(block + "." + part));
    layers.add(hidden);
    layers.add(output);
    return layers.stream()
        .flatMap(layer -> java.util.stream.Stream.of(layer + ".weight", layer + ".bias"))
        .toList();
  }
}
