package dev.candor.torch.graph.series;

import dev.candor.core.InputException;
import dev.candor.torch.graph.Convolution;
import dev.candor.torch.graph.GraphBuilder;
import dev.candor.torch.graph.arithmetic.Arithmetic;
import dev.candor.torch.graph.shape.Pad;
import dev.candor.torch.graph.shape.Transpose;
import dev.candor.torch.layer.Activation;
import java.util.List;

/**
 * A temporal convolutional network: residual blocks of two causal convolutions, each block reaching
 * twice as far back as the one before; a step sees itself and what came earlier. Bai, Kolter,
 * Koltun, "An Empirical Evaluation of Generic Convolutional and Recurrent Networks for Sequence
 * Modeling", arXiv 1803.01271 (2018), without its weight norm.
 *
 * @param features how many go in
 * @param width channels of every block
 * @param blocks how many; the last reaches {@code 2 (kernel - 1) 2^(blocks - 1)} steps back
 * @param kernel length of each convolution
 */
public record TemporalConvolutions(int features, int width, int blocks, int kernel)
    implements SeriesBody {
  private static final int MOST_BLOCKS = 16;

  /** Checks the sizes. */
  public TemporalConvolutions {
    if (blocks < 1 || blocks > MOST_BLOCKS || kernel < 2) {
      throw InputException.of(
          "blocks and kernel",
          "must be 1 to " + MOST_BLOCKS + " and 2 or more",
          blocks + " and " + kernel,
          "give 3 and 3");
    }
  }

  /** Three blocks of length 3: 28 steps back and the step itself. */
  public static TemporalConvolutions of(int features, int width) {
    return new TemporalConvolutions(features, width, 3, 3);
  }

  @Override
  public String onto(GraphBuilder graph, String name, String input) {
    String x = graph.then(name + "channels", new Transpose(List.of(0L, 2L, 1L)), input);
    int from = features;
    for (int i = 0; i < blocks; i++) {
      x = block(graph, name + "block" + i + ".", x, from, 1 << i);
      from = width;
    }
    return graph.then(name + "steps", new Transpose(List.of(0L, 2L, 1L)), x);
  }

  private String block(GraphBuilder graph, String name, String input, int from, int dilation) {
    String x = causal(graph, name + "conv1", input, from, dilation);
    x = graph.then(name + "relu1", Activation.RELU, x);
    x = causal(graph, name + "conv2", x, width, dilation);
    x = graph.then(name + "relu2", Activation.RELU, x);
    String skip = from == width ? input : graph.then(name + "skip", convolution(from, 1, 1), input);
    x = graph.then(name + "sum", Arithmetic.ADD, x, skip);
    return graph.then(name + "relu", Activation.RELU, x);
  }

  private String causal(GraphBuilder graph, String name, String input, int from, int dilation) {
    long before = (kernel - 1L) * dilation;
    Pad pad = new Pad(List.of(before, 0L), List.of(2L), Pad.Filling.CONSTANT, 0);
    String padded = graph.then(name + "Pad", pad, input);
    return graph.then(name, convolution(from, kernel, dilation), padded);
  }

  private Convolution convolution(int from, int length, int dilation) {
    return new Convolution(
        from, width, List.of(length), List.of(1), List.of(0), List.of(dilation), 1, true);
  }
}
