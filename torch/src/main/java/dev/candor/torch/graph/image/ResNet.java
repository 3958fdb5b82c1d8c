package dev.candor.torch.graph.image;

import dev.candor.core.InputException;
import dev.candor.torch.graph.Affine;
import dev.candor.torch.graph.BatchNorm;
import dev.candor.torch.graph.Convolution;
import dev.candor.torch.graph.GlobalAverage;
import dev.candor.torch.graph.GraphBuilder;
import dev.candor.torch.graph.MaxPool;
import dev.candor.torch.graph.Subgraph;
import dev.candor.torch.graph.arithmetic.Arithmetic;
import dev.candor.torch.graph.shape.Flatten;
import dev.candor.torch.layer.Activation;
import java.util.List;

/**
 * A ResNet as torchvision builds it, its nodes named as torchvision names its modules ({@code
 * layer1.0.conv1}, {@code layer1.0.downsample.0}, {@code fc}), so that published weights fit by
 * name. He, Zhang, Ren, Sun, "Deep Residual Learning for Image Recognition", CVPR 2016.
 *
 * @param block which kind of block
 * @param depths blocks of each of the four layers
 * @param width channels of the first layer
 * @param outputs raw outputs
 */
public record ResNet(Block block, List<Integer> depths, int width, int outputs)
    implements Subgraph {
  private static final int STAGES = 4;
  private static final MaxPool STEM_POOL =
      new MaxPool(List.of(3, 3), List.of(2, 2), List.of(1, 1), List.of(1, 1), false);

  /** Which kind of block? */
  public enum Block {
    /** Two convolutions of 3 x 3 places. */
    BASIC(1),
    /** Convolutions of 1 x 1, 3 x 3 (which halves, if any) and 1 x 1 places, four times as wide. */
    BOTTLENECK(4);

    private final int expansion;

    Block(int expansion) {
      this.expansion = expansion;
    }
  }

  /** Copies the list and checks the depths. */
  public ResNet {
    depths = List.copyOf(depths);
    if (depths.size() != STAGES || depths.stream().anyMatch(d -> d < 1) || width < 1) {
      throw InputException.of(
          "depths", "must be four numbers of 1 or more", depths, "2, 2, 2, 2 is ResNet-18");
    }
  }

  /** ResNet-18: 11.7 million parameters with 1,000 outputs. */
  public static ResNet resNet18(int outputs) {
    return new ResNet(Block.BASIC, List.of(2, 2, 2, 2), 64, outputs);
  }

  /** ResNet-50: 25.6 million parameters with 1,000 outputs. */
  public static ResNet resNet50(int outputs) {
    return new ResNet(Block.BOTTLENECK, List.of(3, 4, 6, 3), 64, outputs);
  }

  @Override
  public String onto(GraphBuilder graph, String name, String input) {
    String x = graph.then(name + "layout", new ChannelsLast(), input);
    x = graph.then(name + "conv1", Convolution.centred(2, 3, width, 7, 2), x);
    x = graph.then(name + "bn1", BatchNorm.of(width), x);
    x = graph.then(name + "relu", Activation.RELU, x);
    x = graph.then(name + "maxpool", STEM_POOL, x);
    int from = width;
    for (int stage = 0; stage < STAGES; stage++) {
      int inner = width << stage;
      for (int i = 0; i < depths.get(stage); i++) {
        int stride = stage > 0 && i == 0 ? 2 : 1;
        String node = name + "layer" + (stage + 1) + "." + i + ".";
        x = block(graph, node, x, from, inner, stride);
        from = inner * block.expansion;
      }
    }
    x = graph.then(name + "avgpool", new GlobalAverage(), x);
    x = graph.then(name + "flatten", new Flatten(1), x);
    return graph.then(name + "fc", new Affine(from, outputs, true), x);
  }

  private String block(
      GraphBuilder graph, String name, String input, int from, int inner, int stride) {
    int to = inner * block.expansion;
    String x = input;
    switch (block) {
      case BASIC -> {
        x = convolved(graph, name, "1", x, from, inner, 3, stride);
        x = graph.then(name + "relu", Activation.RELU, x);
        x = convolved(graph, name, "2", x, inner, to, 3, 1);
      }
      case BOTTLENECK -> {
        x = convolved(graph, name, "1", x, from, inner, 1, 1);
        x = graph.then(name + "relu", Activation.RELU, x);
        x = convolved(graph, name, "2", x, inner, inner, 3, stride);
        x = graph.then(name + "relu2", Activation.RELU, x);
        x = convolved(graph, name, "3", x, inner, to, 1, 1);
      }
    }
    String around = input;
    if (stride != 1 || from != to) {
      around =
          graph.then(name + "downsample.0", Convolution.centred(2, from, to, 1, stride), input);
      around = graph.then(name + "downsample.1", BatchNorm.of(to), around);
    }
    x = graph.then(name + "sum", Arithmetic.ADD, x, around);
    return graph.then(name + "out", Activation.RELU, x);
  }

  private static String convolved(
      GraphBuilder graph,
      String name,
      String number,
      String input,
      int from,
      int to,
      int kernel,
      int stride) {
    Convolution convolution = Convolution.centred(2, from, to, kernel, stride);
    String x = graph.then(name + "conv" + number, convolution, input);
    return graph.then(name + "bn" + number, BatchNorm.of(to), x);
  }
}
