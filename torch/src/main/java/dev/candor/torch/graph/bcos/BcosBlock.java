package dev.candor.torch.graph.bcos;

import dev.candor.core.InputException;
import dev.candor.torch.graph.AveragePool;
import dev.candor.torch.graph.Edge;
import dev.candor.torch.graph.GraphBuilder;
import dev.candor.torch.graph.Subgraph;
import dev.candor.torch.graph.Window;
import dev.candor.torch.graph.arithmetic.Arithmetic;
import java.util.List;

/**
 * {@code norm(conv(norm(conv(x)))) + shortcut(x)} with B-cos convolutions of three places, norms
 * that take no mean away, and no ReLU, which the factor of a B-cos layer stands for. The shortcut
 * is the input itself where the shape stays; otherwise a B-cos convolution of one place with a
 * norm, after a mean of two places where the block halves them.
 *
 * @param inputs channels that come in
 * @param outputs channels that go out
 * @param stride 1, or 2 to halve the places
 * @param exponent B
 */
public record BcosBlock(int inputs, int outputs, int stride, double exponent) implements Subgraph {
  private static final List<Integer> TWO = List.of(2, 2);
  private static final List<Integer> ONE = List.of(1, 1);
  private static final List<Integer> NONE = List.of(0, 0);

  /** Checks the stride. */
  public BcosBlock {
    if (stride < 1 || stride > 2) {
      throw InputException.of("stride", "must be 1 or 2", stride, "halve in several blocks");
    }
  }

  @Override
  public String onto(GraphBuilder graph, String name, String input) {
    String x = graph.then(name + "conv1", convolution(inputs, 3, stride), input);
    x = graph.then(name + "norm1", new UncentredNorm(outputs), x);
    x = graph.then(name + "conv2", convolution(outputs, 3, 1), x);
    x = graph.then(name + "norm2", new UncentredNorm(outputs), x);
    return graph.then(name + "sum", Arithmetic.ADD, x, shortcut(graph, name + "shortcut.", input));
  }

  private String shortcut(GraphBuilder graph, String name, String input) {
    if (stride == 1 && inputs == outputs) {
      return input;
    }
    String x = input;
    if (stride == 2) {
      Window pairs = new Window(TWO, TWO, ONE, NONE, NONE, Edge.GIVEN, true);
      x = graph.then(name + "mean", new AveragePool(pairs, true), x);
    }
    x = graph.then(name + "conv", convolution(inputs, 1, 1), x);
    return graph.then(name + "norm", new UncentredNorm(outputs), x);
  }

  private BcosConvolution convolution(int from, int kernel, int step) {
    return new BcosConvolution(from, outputs, kernel, step, exponent);
  }
}
