package dev.candor.torch.graph.image;

import dev.candor.core.InputException;
import dev.candor.torch.graph.Affine;
import dev.candor.torch.graph.BatchNorm;
import dev.candor.torch.graph.Convolution;
import dev.candor.torch.graph.GlobalAverage;
import dev.candor.torch.graph.GraphBuilder;
import dev.candor.torch.graph.Subgraph;
import dev.candor.torch.graph.shape.Flatten;
import dev.candor.torch.layer.Activation;
import java.util.List;

/**
 * A small image classifier: a stem that halves the places, residual blocks of which all but the
 * first halve them again, the mean over places, one linear layer.
 *
 * @param channels of the input
 * @param widths channels of each block, the stem having those of the first
 * @param outputs raw outputs
 */
public record SmallBackbone(int channels, List<Integer> widths, int outputs) implements Subgraph {
  /** Copies the list. */
  public SmallBackbone {
    widths = List.copyOf(widths);
    if (widths.isEmpty()) {
      throw InputException.of("widths", "must be one or more", widths, "24, 48, 96, 192 is usual");
    }
  }

  /** Of colour images, widths 24, 48, 96, 192. */
  public static SmallBackbone withDefaults(int outputs) {
    return new SmallBackbone(3, List.of(24, 48, 96, 192), outputs);
  }

  @Override
  public String onto(GraphBuilder graph, String name, String input) {
    int width = widths.get(0);
    String x = graph.then(name + "layout", new ChannelsLast(), input);
    x = graph.then(name + "stem.conv", Convolution.centred(2, channels, width, 3, 2), x);
    x = graph.then(name + "stem.bn", BatchNorm.of(width), x);
    x = graph.then(name + "stem.relu", Activation.RELU, x);
    for (int i = 0; i < widths.size(); i++) {
      int next = widths.get(i);
      x =
          new ResidualBlock(2, width, next, i == 0 ? 1 : 2)
              .onto(graph, name + "block" + i + ".", x);
      width = next;
    }
    x = graph.then(name + "mean", new GlobalAverage(), x);
    x = graph.then(name + "flat", new Flatten(1), x);
    return graph.then(name + "fc", new Affine(width, outputs, true), x);
  }
}
