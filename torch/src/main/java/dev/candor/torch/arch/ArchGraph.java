package dev.candor.torch.arch;

import dev.candor.core.InputException;
import dev.candor.torch.Layer;
import dev.candor.torch.graph.Graph;
import dev.candor.torch.graph.Node;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** {@code kind: graph}: a list of nodes, in any order. */
final class ArchGraph {
  private static final String INPUT = "input";

  private final Path file;
  private final StoredNumbers numbers;
  private final Map<String, Described> described = new LinkedHashMap<>();

  private ArchGraph(Path file, StoredNumbers numbers) {
    this.file = file;
    this.numbers = numbers;
  }

  static Graph read(Path file, Described root, StoredNumbers numbers) {
    ArchGraph graph = new ArchGraph(file, numbers);
    JsonNode nodes = root.json().path("nodes");
    if (!nodes.isArray() || nodes.isEmpty()) {
      throw root.wrong("nodes", "must be a list of nodes", nodes, "write the file anew");
    }
    nodes.forEach(graph::describe);
    String output = root.text("output");
    if (!graph.described.containsKey(output)) {
      throw root.wrong("output", "must be a node", output, "write the file anew");
    }
    List<Node> ordered = graph.ordered().stream().map(graph::node).toList();
    return new Graph(List.of(INPUT), ordered, output);
  }

  private void describe(JsonNode json) {
    String name = new Described(file, "node", json).text("name");
    String op = new Described(file, "node " + name, json).text("op");
    Described node = new Described(file, "node " + name + " (" + op + ")", json);
    if (name.equals(INPUT) || described.put(name, node) != null) {
      throw node.wrong("name", "must be its own", name, "rename one");
    }
  }

  private Node node(Described node) {
    ArchOperators.Operator operator = ArchOperators.of(node);
    List<String> inputs = node.texts("inputs");
    if (inputs.size() != operator.inputs()) {
      throw node.wrong(
          "inputs", "must be " + operator.inputs(), inputs.size(), "write the file anew");
    }
    String name = node.text("name");
    Layer layer = made(node, operator);
    numbers.take(node, name, layer, own -> name + "." + operator.inFile(own));
    return new Node(name, layer, inputs, List.of(name));
  }

  private static Layer made(Described node, ArchOperators.Operator operator) {
    try {
      return operator.layer().apply(node);
    } catch (InputException e) {
      String said = String.valueOf(e.getMessage());
      throw said.startsWith(node.file() + ": ")
          ? e
          : new InputException(node.file() + ": " + node.what() + ": " + said, e);
    }
  }

  /** Each node after those that feed it; in the order of the file where that is free. */
  private List<Described> ordered() {
    Map<String, Integer> waiting = new HashMap<>();
    Map<String, List<String>> feeds = new HashMap<>();
    Deque<String> ready = new ArrayDeque<>();
    described.forEach(
        (name, node) -> {
          int open = 0;
          for (String input : node.texts("inputs")) {
            if (!input.equals(INPUT)) {
              open++;
              feeds.computeIfAbsent(existing(node, input), k -> new ArrayList<>()).add(name);
            }
          }
          waiting.put(name, open);
          if (open == 0) {
            ready.add(name);
          }
        });
    List<Described> ordered = new ArrayList<>();
    while (!ready.isEmpty()) {
      String name = ready.remove();
      ordered.add(at(name));
      for (String fed : feeds.getOrDefault(name, List.of())) {
        if (waiting.merge(fed, -1, Integer::sum) == 0) {
          ready.add(fed);
        }
      }
    }
    if (ordered.size() < described.size()) {
      throw circle(waiting);
    }
    return ordered;
  }

  private String existing(Described node, String input) {
    if (!described.containsKey(input)) {
      throw node.wrong("inputs", "must be nodes or \"input\"", input, "write the file anew");
    }
    return input;
  }

  private Described at(String name) {
    Described node = described.get(name);
    if (node == null) {
      throw new IllegalStateException("no node " + name);
    }
    return node;
  }

  private InputException circle(Map<String, Integer> waiting) {
    String first =
        described.keySet().stream()
            .filter(name -> waiting.getOrDefault(name, 0) > 0)
            .findFirst()
            .orElseThrow();
    return at(first)
        .wrong("inputs", "must not lead back to the node", "a circle", "write the file anew");
  }
}
