package dev.candor.torch.onnx;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A node that is to become a layer: its settings, and which of its inputs are known already. */
public final class Site {
  private final OnnxNode node;
  private final Map<String, OnnxTensor> known;
  private final Set<String> zeros;

  Site(OnnxNode node, Map<String, OnnxTensor> known, Set<String> zeros) {
    this.node = node;
    this.known = known;
    this.zeros = zeros;
  }

  /** The node with its settings. */
  public OnnxNode node() {
    return node;
  }

  /** Whether the node's operator set is older than this one. */
  public boolean isBefore(int opset) {
    return node.opset() < opset;
  }

  /** Whether the input at this place is given. */
  public boolean has(int input) {
    return node.hasInput(input);
  }

  /** The input at this place if its numbers are known at import. */
  public Optional<OnnxTensor> known(int input) {
    return has(input) ? Optional.ofNullable(known.get(node.inputs().get(input))) : Optional.empty();
  }

  /** Whether the input at this place is all zeros, whatever its shape will be. */
  public boolean isZeros(int input) {
    if (has(input) && zeros.contains(node.inputs().get(input))) {
      return true;
    }
    return known(input).orElse(null) instanceof OnnxTensor.Fractions held
        && IntStream.range(0, held.size()).allMatch(i -> held.numbers().get(i) == 0);
  }

  /** The fractions of an input that must be known at import, such as a weight. */
  public NdArray numbers(int input, String role) {
    if (known(input).orElse(null) instanceof OnnxTensor.Fractions fractions) {
      return fractions.numbers();
    }
    throw node.wrong(role, "must be numbers that the file holds", found(input));
  }

  /** The whole numbers of an input that must be known at import; empty if it is not given. */
  public Optional<List<Long>> wholes(int input, String role) {
    if (!has(input)) {
      return Optional.empty();
    }
    if (known(input).orElse(null) instanceof OnnxTensor.Wholes wholes) {
      return Optional.of(Arrays.stream(wholes.numbers()).boxed().toList());
    }
    throw node.wrong(role, "must be whole numbers that are known at import", found(input));
  }

  /** Whole numbers that older operator sets have as a setting and newer ones as an input. */
  public Optional<List<Long>> wholes(String setting, int input) {
    Optional<List<Long>> set = node.wholes(setting);
    return set.isPresent() ? set : wholes(input, setting);
  }

  /** An error about a setting or an input of this node. */
  public InputException wrong(String what, String rule, Object found) {
    return node.wrong(what, rule, found);
  }

  private String found(int input) {
    if (!has(input)) {
      return "nothing";
    }
    return Shown.name(node.inputs().get(input))
        + (known(input).isPresent() ? " of another type" : ", which depends on the input");
  }
}
