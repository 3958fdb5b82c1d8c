package dev.candor.blackbox.tree;

import dev.candor.core.InputException;
import java.util.List;

/**
 * A decision tree; the root is node 0, and ways lead to later or earlier nodes but never back.
 *
 * @param nodes by position
 */
public record Tree(List<Node> nodes) {
  /** Checks that every node but the root is reached once. */
  public Tree {
    nodes = List.copyOf(nodes);
    int[] reached = new int[nodes.size()];
    if (nodes.isEmpty()) {
      throw InputException.of("tree", "must have a node", 0, "a leaf at least");
    }
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i) instanceof Node.Split split) {
        for (int way : new int[] {split.first(), split.second()}) {
          if (way < 1 || way >= nodes.size() || ++reached[way] > 1) {
            throw InputException.of(
                "node " + i,
                "must lead to nodes 1 to " + (nodes.size() - 1) + " that nothing else leads to",
                way,
                "check the tree");
          }
        }
      }
    }
    for (int i = 1; i < reached.length; i++) {
      if (reached[i] == 0) {
        throw InputException.of("node " + i, "must be reached", "no way to it", "check the tree");
      }
    }
  }

  /** The leaf where a row ends. */
  Node.Leaf leaf(double[] rows, int offset) {
    Node node = nodes.get(0);
    while (node instanceof Node.Split split) {
      node =
          nodes.get(
              split.takesFirst(rows[offset + split.feature()]) ? split.first() : split.second());
    }
    return (Node.Leaf) node;
  }
}
