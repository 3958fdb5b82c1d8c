package dev.candor.torch.graph;

/** A part of networks that takes several nodes, such as a residual block, as plain data. */
@FunctionalInterface
public interface Subgraph {
  /**
   * Writes its nodes onto a graph.
   *
   * @param graph what is written so far
   * @param name the beginning of its nodes' names, with a dot after it where it is not empty
   * @param input the value that goes in
   * @return the value that comes out
   */
  String onto(GraphBuilder graph, String name, String input);

  /** Alone, as a whole graph. */
  default Graph alone() {
    GraphBuilder graph = GraphBuilder.of("input");
    return graph.answering(onto(graph, "", "input"));
  }
}
