package dev.candor.torch.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * The nodes in an order in which each runs after those it needs: the file's own where that is one.
 */
final class NodeOrder {
  private final Refusal refusal;
  private final List<OnnxNode> nodes;
  private final Map<String, Integer> makers = new HashMap<>();

  private NodeOrder(Refusal refusal, List<OnnxNode> nodes) {
    this.refusal = refusal;
    this.nodes = nodes;
  }

  /** Checks that every value is made, once, and in no circle; then orders. */
  static List<OnnxNode> of(
      Refusal refusal,
      List<OnnxValue> inputs,
      Collection<String> initialisers,
      List<OnnxNode> nodes,
      List<OnnxValue> outputs) {
    NodeOrder order = new NodeOrder(refusal, nodes);
    inputs.forEach(input -> order.made(input.name(), -1));
    initialisers.forEach(name -> order.made(name, -1));
    for (int i = 0; i < nodes.size(); i++) {
      for (String output : nodes.get(i).outputs()) {
        if (!output.isEmpty()) {
          order.made(output, i);
        }
      }
    }
    for (OnnxValue output : outputs) {
      if (!order.makers.containsKey(output.name())) {
        throw refusal.broken(
            "output " + Shown.name(output.name()) + " must be made by a node", "nothing");
      }
    }
    if (outputs.stream().map(OnnxValue::name).distinct().count() < outputs.size()) {
      throw refusal.broken("the graph must have each output once", outputs);
    }
    return order.sorted();
  }

  private void made(String value, int maker) {
    if (makers.put(value, maker) != null) {
      String where = maker < 0 ? "the graph" : nodes.get(maker).toString();
      throw refusal.broken(
          "every value must be made once", Shown.name(value) + " again by " + where);
    }
  }

  /** The maker of each input that a node makes. */
  private int[] needs(int node) {
    return nodes.get(node).inputs().stream()
        .filter(input -> !input.isEmpty())
        .mapToInt(input -> maker(node, input))
        .filter(maker -> maker >= 0)
        .distinct()
        .toArray();
  }

  private int maker(int node, String input) {
    Integer maker = makers.get(input);
    if (maker == null) {
      throw refusal.broken(
          nodes.get(node) + " must have inputs that something makes", Shown.name(input));
    }
    return maker;
  }

  private List<OnnxNode> sorted() {
    int[] waiting = new int[nodes.size()];
    List<List<Integer>> users = new ArrayList<>();
    nodes.forEach(node -> users.add(new ArrayList<>()));
    PriorityQueue<Integer> ready = new PriorityQueue<>();
    for (int i = 0; i < waiting.length; i++) {
      int[] needs = needs(i);
      waiting[i] = needs.length;
      for (int need : needs) {
        users.get(need).add(i);
      }
      if (needs.length == 0) {
        ready.add(i);
      }
    }
    List<OnnxNode> sorted = new ArrayList<>();
    while (!ready.isEmpty()) {
      int next = ready.remove();
      sorted.add(nodes.get(next));
      for (int user : users.get(next)) {
        if (--waiting[user] == 0) {
          ready.add(user);
        }
      }
    }
    if (sorted.size() < nodes.size()) {
      throw refusal.broken("no node may wait for itself", nodes.get(inCircle(waiting)));
    }
    return sorted;
  }

  /** A node of a circle: whoever waits needs someone who waits, so going back ends in a circle. */
  private int inCircle(int[] waiting) {
    int at = 0;
    while (waiting[at] == 0) {
      at++;
    }
    boolean[] seen = new boolean[waiting.length];
    while (!seen[at]) {
      seen[at] = true;
      at = Arrays.stream(needs(at)).filter(need -> waiting[need] > 0).findFirst().orElse(at);
    }
    return at;
  }
}
