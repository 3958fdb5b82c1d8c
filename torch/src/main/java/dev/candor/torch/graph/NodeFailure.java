package dev.candor.torch.graph;

import dev.candor.core.InputException;

/** What the engine says over many lines when a node cannot run, as one line that names the node. */
final class NodeFailure {
  private static final int LONGEST = 160;

  private NodeFailure() {}

  /** The engine's own failures are bare; every other has its meaning and stays as it is. */
  static RuntimeException in(Node node, RuntimeException failure) {
    if (failure.getClass() != RuntimeException.class) {
      return failure;
    }
    String message = String.valueOf(failure.getMessage());
    int end = message.indexOf('\n');
    String line = end < 0 ? message : message.substring(0, end);
    return new InputException(
        "layer "
            + node.name()
            + " ("
            + node.layer().describe().kind()
            + ") cannot take its inputs (found "
            + (line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...")
            + "); give a batch of the shape the network was made for",
        failure);
  }
}
