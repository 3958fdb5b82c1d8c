package dev.candor.torch.onnx;

import dev.candor.core.InputException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One computation of a graph: an operator with its settings, what goes in and what comes out.
 *
 * @param name unique in its graph
 * @param operator such as {@code Conv}
 * @param opset the version of the operator set that says what the operator means
 * @param attributes the settings
 * @param inputs names of values; an empty name stands for one that is left out
 * @param outputs names of values; an empty name stands for one that is not wanted
 */
public record OnnxNode(
    String name,
    String operator,
    int opset,
    SortedMap<String, OnnxAttribute> attributes,
    List<String> inputs,
    List<String> outputs) {
  /** Copies the map and the lists. */
  public OnnxNode {
    attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  /** Whether the input at this place is given. */
  public boolean hasInput(int place) {
    return place < inputs.size() && !inputs.get(place).isEmpty();
  }

  /** Whether the output at this place is wanted. */
  public boolean hasOutput(int place) {
    return place < outputs.size() && !outputs.get(place).isEmpty();
  }

  /** The same node, whose outputs are wanted only where somebody needs them. */
  OnnxNode giving(Set<String> needed) {
    List<String> wanted =
        outputs.stream().map(output -> needed.contains(output) ? output : "").toList();
    return new OnnxNode(name, operator, opset, attributes, inputs, wanted);
  }

  /** The setting of this name, if the node has it. */
  public Optional<OnnxAttribute> attribute(String setting) {
    return Optional.ofNullable(attributes.get(setting));
  }

  /** A whole number, or what it is when the node does not say. */
  public long whole(String setting, long otherwise) {
    return attribute(setting)
        .map(
            found -> {
              if (found instanceof OnnxAttribute.Whole whole) {
                return whole.number();
              }
              throw wrong(setting, "must be a whole number", found);
            })
        .orElse(otherwise);
  }

  /** A fraction, or what it is when the node does not say. */
  public double fraction(String setting, double otherwise) {
    return attribute(setting)
        .map(
            found -> {
              if (found instanceof OnnxAttribute.Fraction fraction) {
                return (double) fraction.number();
              }
              throw wrong(setting, "must be a number", found);
            })
        .orElse(otherwise);
  }

  /** A text, or what it is when the node does not say. */
  public String text(String setting, String otherwise) {
    return attribute(setting)
        .map(
            found -> {
              if (found instanceof OnnxAttribute.Text text) {
                return text.text();
              }
              throw wrong(setting, "must be a text", found);
            })
        .orElse(otherwise);
  }

  /** Whole numbers, if the node says them. */
  public Optional<List<Long>> wholes(String setting) {
    return attribute(setting)
        .map(
            found -> {
              if (found instanceof OnnxAttribute.Wholes wholes) {
                return wholes.numbers();
              }
              throw wrong(setting, "must be whole numbers", found);
            });
  }

  /** An error about a setting of this node. */
  public InputException wrong(String setting, String rule, Object found) {
    return InputException.of(
        this + ": " + setting, rule, found, "export the model again, or mend this node");
  }

  /** Such as {@code node /conv1/Conv (Conv, opset 17)}. */
  @Override
  public String toString() {
    return "node " + Shown.name(name) + " (" + Shown.name(operator) + ", opset " + opset + ")";
  }
}
