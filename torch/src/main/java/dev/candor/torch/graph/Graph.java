package dev.candor.torch.graph;

import dev.candor.core.InputException;
import dev.candor.torch.Junction;
import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import dev.candor.torch.graph.image.ChannelsLast;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * A network as others write it down: named nodes, each fed by values that others made.
 *
 * <p>A graph is the whole architecture of a network with one member. Its nodes see tensors without
 * the member axis, {@code [n, ...]}, as the file that they came from says; parameters are asked
 * through {@link Numbers}, without it too.
 *
 * @param inputs the names of the inputs: first the one that is explained, then further ones
 * @param nodes in an order in which each finds its inputs made
 * @param output the value that is the answer, {@code [n, ...]}
 */
public record Graph(List<String> inputs, List<Node> nodes, String output) implements Layer {
  /** Checks that every value is made once, before it is used. */
  public Graph {
    inputs = List.copyOf(inputs);
    nodes = List.copyOf(nodes);
    if (inputs.isEmpty()) {
      throw InputException.of("inputs", "must be one or more", inputs, "name what goes in");
    }
    Set<String> made = new HashSet<>(inputs);
    Set<String> names = new HashSet<>();
    for (Node node : nodes) {
      if (!names.add(node.name())) {
        throw InputException.of(
            "node " + node.name(), "must have a name of its own", "two of them", "rename one");
      }
      for (String input : node.inputs()) {
        requireMade(made, input, "node " + node.name());
      }
      for (String value : node.outputs()) {
        if (!made.add(value)) {
          throw InputException.of(
              "node " + node.name(), "must make a value of its own", value, "rename it");
        }
      }
    }
    requireMade(made, output, "the output");
  }

  private static void requireMade(Set<String> made, String value, String who) {
    if (!made.contains(value)) {
      throw InputException.of(
          who, "must use a value that was made before", value, "put the nodes in order");
    }
  }

  /** The names of the inputs after the first. */
  public List<String> furtherInputs() {
    return inputs.subList(1, inputs.size());
  }

  /** Whether it is of images whose channels it lays last in memory. */
  public boolean isLaidOut() {
    return nodes.stream().anyMatch(node -> node.layer() instanceof ChannelsLast);
  }

  /** Checks that as many further inputs are given as there are. */
  public static void checkFurther(List<String> names, int given) {
    if (names.size() != given) {
      throw InputException.of(
          "further inputs",
          "must be " + (names.isEmpty() ? "none" : "one row each of " + names),
          given,
          "give every input of the network");
    }
  }

  @Override
  public Map<String, Layer> parts() {
    Map<String, Layer> parts = new LinkedHashMap<>();
    nodes.forEach(node -> parts.put(node.name(), node.layer()));
    return Collections.unmodifiableMap(parts);
  }

  @Override
  public Nature nature() {
    return Nature.COMPOSITE;
  }

  /** From {@code [1, n, ...]} to {@code [1, n, outputs]}. */
  @Override
  public Tensor forward(Pass pass, Tensor input) {
    Map<String, Tensor> values = new HashMap<>();
    values.put(inputs.get(0), input.select(0, 0));
    for (String further : furtherInputs()) {
      values.put(further, pass.given(further));
    }
    Growth growth = Growth.ofRun();
    Thrift thrift = new Thrift(this, pass);
    for (int i = 0; i < nodes.size(); i++) {
      String node = nodes.get(i).name();
      Optional<String> done = thrift.together(i, values);
      if (done.isEmpty()) {
        run(pass, nodes.get(i), values, growth);
      } else if (!done.orElseThrow().equals(node)) {
        thrift.release(i++, values);
      }
      thrift.release(i, values);
    }
    Tensor answer = value(values, output).to(torch.ScalarType.Float);
    long rows = input.size(1);
    if (answer.numel() % Math.max(1, rows) != 0) {
      throw InputException.of(
          "output " + output,
          "must have a row for each of " + rows + " rows",
          Arrays.toString(answer.shape()),
          "export the network with a batch axis in front, or give one row at a time");
    }
    return answer.reshape(1, rows, -1);
  }

  private static void run(Pass pass, Node node, Map<String, Tensor> values, Growth growth) {
    try {
      answer(pass, node, values, growth);
    } catch (RuntimeException e) {
      throw NodeFailure.in(node, e);
    }
  }

  private static void answer(Pass pass, Node node, Map<String, Tensor> values, Growth growth) {
    List<Tensor> ingoing = new ArrayList<>();
    for (String name : node.inputs()) {
      ingoing.add(value(values, name));
    }
    growth.before(node.name(), ingoing);
    List<Tensor> outgoing =
        node.layer() instanceof Junction junction
            ? pass.run(node.name(), junction, ingoing)
            : List.of(pass.run(node.name(), node.layer(), ingoing.get(0)));
    growth.after(node.name(), outgoing);
    for (int i = 0; i < node.outputs().size(); i++) {
      values.put(node.outputs().get(i), outgoing.get(i));
    }
  }

  private static Tensor value(Map<String, Tensor> values, String name) {
    Tensor value = values.get(name);
    if (value == null) {
      throw new IllegalStateException("no value " + name);
    }
    return value;
  }

  @Override
  public LayerDescription describe() {
    LayerDescription description = LayerDescription.of("graph").with("inputs", inputs);
    for (Node node : nodes) {
      description = description.withPart(node.name(), node.layer().describe());
    }
    return description.with("output", output);
  }
}
