package dev.candor.torch.graph.image;

import dev.candor.core.InputException;
import dev.candor.torch.graph.AveragePool;
import dev.candor.torch.graph.BatchNorm;
import dev.candor.torch.graph.Convolution;
import dev.candor.torch.graph.Edge;
import dev.candor.torch.graph.GraphBuilder;
import dev.candor.torch.graph.Subgraph;
import dev.candor.torch.graph.Window;
import dev.candor.torch.graph.arithmetic.Arithmetic;
import dev.candor.torch.layer.Activation;
import java.util.Collections;
import java.util.List;

/**
 * {@code relu(bn(conv(relu(bn(conv(x))))) + shortcut(x))} with windows of three places. The
 * shortcut is the input itself where the shape stays; otherwise a convolution of one place with a
 * norm, after a mean of two places where the block halves them. He, Zhang, Ren, Sun, "Deep Residual
 * Learning", CVPR 2016; the mean in the shortcut: He, T. et al., "Bag of Tricks", CVPR 2019.
 *
 * @param axes axes of places: 1 for series, 2 for images
 * @param inputs channels that come in
 * @param outputs channels that go out
 * @param stride 1, or 2 to halve the places
 * @param beyond what windows find beyond the edge
 */
public record ResidualBlock(int axes, int inputs, int outputs, int stride, Beyond beyond)
    implements Subgraph {
  private static final int WINDOW = 3;

  /** With zeros beyond the edge. */
  public ResidualBlock(int axes, int inputs, int outputs, int stride) {
    this(axes, inputs, outputs, stride, Beyond.ZEROS);
  }

  /** Checks the stride. */
  public ResidualBlock {
    if (stride < 1 || stride > 2) {
      throw InputException.of("stride", "must be 1 or 2", stride, "halve in several blocks");
    }
  }

  @Override
  public String onto(GraphBuilder graph, String name, String input) {
    String x = windows(graph, name, "1", inputs, stride, input);
    x = graph.then(name + "bn1", BatchNorm.of(outputs), x);
    x = graph.then(name + "relu1", Activation.RELU, x);
    x = windows(graph, name, "2", outputs, 1, x);
    x = graph.then(name + "bn2", BatchNorm.of(outputs), x);
    x = graph.then(name + "sum", Arithmetic.ADD, x, shortcut(graph, name + "shortcut.", input));
    return graph.then(name + "relu2", Activation.RELU, x);
  }

  private String windows(
      GraphBuilder graph, String name, String number, int from, int step, String input) {
    if (beyond == Beyond.ZEROS) {
      return graph.then(name + "conv" + number, convolution(from, WINDOW, step), input);
    }
    String x = graph.then(name + "around" + number, new Surround(beyond, WINDOW / 2), input);
    return graph.then(name + "conv" + number, convolution(from, WINDOW, step).withoutEdge(), x);
  }

  private String shortcut(GraphBuilder graph, String name, String input) {
    if (stride == 1 && inputs == outputs) {
      return input;
    }
    String x = input;
    if (stride == 2) {
      x = graph.then(name + "mean", pairs(), x);
    }
    x = graph.then(name + "conv", convolution(inputs, 1, 1), x);
    return graph.then(name + "bn", BatchNorm.of(outputs), x);
  }

  /** The mean of every two neighbours; what has none at the end is averaged among itself. */
  private AveragePool pairs() {
    List<Integer> two = Collections.nCopies(axes, 2);
    List<Integer> one = Collections.nCopies(axes, 1);
    List<Integer> none = Collections.nCopies(axes, 0);
    return new AveragePool(new Window(two, two, one, none, none, Edge.GIVEN, true), true);
  }

  private Convolution convolution(int from, int kernel, int step) {
    return Convolution.centred(axes, from, outputs, kernel, step);
  }
}
