package dev.candor.torch.graph.series;

import dev.candor.torch.graph.GraphBuilder;
import dev.candor.torch.graph.Step;
import dev.candor.torch.graph.reduction.Reduce;
import dev.candor.torch.graph.reduction.Reduction;

/** What becomes of the steps: {@code [n, steps, width]} to {@code [n, width]}. */
public enum Pooling {
  /** The last step's numbers. */
  LAST {
    @Override
    String onto(GraphBuilder graph, String input) {
      return graph.then(NODE, Step.last(), input);
    }
  },
  /** The mean over the steps. */
  MEAN {
    @Override
    String onto(GraphBuilder graph, String input) {
      return graph.then(NODE, Reduction.along(Reduce.MEAN, 1), input);
    }
  },
  /** The largest of each unit over the steps. */
  MAX {
    @Override
    String onto(GraphBuilder graph, String input) {
      return graph.then(NODE, Reduction.along(Reduce.MAX, 1), input);
    }
  },
  /** They stay: an answer for each step. */
  NONE {
    @Override
    String onto(GraphBuilder graph, String input) {
      return input;
    }
  };

  /** The name of the node. */
  static final String NODE = "pool";

  /** Writes its node onto a graph and gives the value that comes out. */
  abstract String onto(GraphBuilder graph, String input);
}
