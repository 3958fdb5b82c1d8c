package dev.candor.torch.onnx;

import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A name for every node: its own if no other has it, else with a number; the operator's where it
 * has none. Not thread-safe: asked once for each node, in their order.
 */
final class NodeNames {
  private final Set<String> given = new HashSet<>();
  private final Set<String> used = new HashSet<>();
  private final Map<String, Integer> counts = new HashMap<>();

  NodeNames(List<NodeProto> nodes) {
    nodes.forEach(node -> given.add(node.getName()));
  }

  String next(NodeProto node) {
    String wanted = node.getName();
    if (!wanted.isEmpty() && used.add(wanted)) {
      return wanted;
    }
    String stem = wanted.isEmpty() ? node.getOpType() : wanted;
    while (true) {
      String name = stem + "_" + counts.merge(stem, 1, Integer::sum);
      if (!given.contains(name) && used.add(name)) {
        return name;
      }
    }
  }
}
