package dev.candor.torch.onnx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What of a file is needed: the output that is wanted, the nodes on the way to it, and the inputs
 * they use, the explained one first.
 */
record Ports(Refusal refusal, List<OnnxValue> inputs, List<OnnxNode> nodes, String output) {
  static Ports of(Refusal refusal, OnnxGraph file, OnnxImportSettings settings) {
    String output = output(refusal, file, settings.output());
    Set<String> needed = new HashSet<>();
    needed.add(output);
    List<OnnxNode> nodes = new ArrayList<>();
    for (int i = file.nodes().size() - 1; i >= 0; i--) {
      OnnxNode node = file.nodes().get(i);
      if (node.outputs().stream().anyMatch(needed::contains)) {
        nodes.add(0, node.giving(needed));
        needed.addAll(node.inputs());
      }
    }
    List<OnnxValue> used =
        file.inputs().stream().filter(input -> needed.contains(input.name())).toList();
    OnnxValue explained = input(refusal, file, used, output, settings.input());
    List<OnnxValue> inputs = new ArrayList<>(List.of(explained));
    used.stream().filter(input -> !input.equals(explained)).forEach(inputs::add);
    return new Ports(refusal, inputs, nodes, output);
  }

  private static String output(Refusal refusal, OnnxGraph file, Optional<String> wanted) {
    List<String> names = file.outputs().stream().map(OnnxValue::name).toList();
    if (wanted.isEmpty()) {
      return names.get(0);
    }
    String name = wanted.get();
    if (names.contains(name)) {
      return name;
    }
    for (int i = 0; i < names.size(); i++) {
      if (name.equals(Integer.toString(i))) {
        return names.get(i);
      }
    }
    if (file.nodes().stream().anyMatch(node -> node.outputs().contains(name))) {
      return name;
    }
    throw refusal.unusable(
        "output must be one of " + file.outputs(), name, "name one, or count from 0");
  }

  private static OnnxValue input(
      Refusal refusal,
      OnnxGraph file,
      List<OnnxValue> used,
      String output,
      Optional<String> wanted) {
    if (used.isEmpty()) {
      throw refusal.unusable(
          "output " + Shown.name(output) + " must depend on an input",
          "none of " + file.inputs(),
          "choose another output");
    }
    if (wanted.isEmpty()) {
      return used.stream()
          .filter(input -> input.type().fractions())
          .findFirst()
          .orElse(used.get(0));
    }
    return used.stream()
        .filter(input -> input.name().equals(wanted.get()))
        .findFirst()
        .orElseThrow(
            () ->
                refusal.unusable(
                    "input must be one of those the output depends on, " + used,
                    wanted.get(),
                    "name one of them"));
  }

  /** How many rows the file fixes the batch to; 0 where it takes any number. */
  int fixedRows() {
    return (int) Math.max(0, lengths().get(0));
  }

  /** The shape of one row; -1 where any length will do. */
  List<Integer> rowShape() {
    return lengths().stream().skip(1).map(Math::toIntExact).toList();
  }

  private List<Long> lengths() {
    OnnxValue explained = inputs.get(0);
    if (!explained.known() || explained.lengths().isEmpty() || explained.lengths().get(0) == 0) {
      throw refusal.unusable(
          "input " + Shown.name(explained.name()) + " must have a shape with a batch axis in front",
          explained,
          "export it with the shape of its inputs");
    }
    return explained.lengths();
  }
}
