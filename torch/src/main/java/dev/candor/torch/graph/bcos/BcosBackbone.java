package dev.candor.torch.graph.bcos;

import dev.candor.core.InputException;
import dev.candor.torch.graph.GlobalAverage;
import dev.candor.torch.graph.GraphBuilder;
import dev.candor.torch.graph.Subgraph;
import dev.candor.torch.graph.image.ChannelsLast;
import dev.candor.torch.graph.shape.Flatten;
import java.util.List;

/**
 * A small image classifier whose answer is one linear map of the image, {@code W(x) [v, 1 - v]}:
 * colours and their opposites, a stem that halves the places, B-cos blocks of which all but the
 * first halve them again, the classes at every place, their mean. Nothing in it adds a constant but
 * {@link Logits}, so every pixel's share of an answer can be read off.
 *
 * @param colours which numbers are which colours
 * @param widths channels of each block, the stem having those of the first
 * @param outputs raw outputs
 * @param exponent B, 2 as published
 * @param logits what becomes of the classes' sums
 */
public record BcosBackbone(
    Opposites colours, List<Integer> widths, int outputs, double exponent, Logits logits)
    implements Subgraph {
  /** Copies the list and checks the exponent. */
  public BcosBackbone {
    widths = List.copyOf(widths);
    Alignment.check(exponent);
    if (widths.isEmpty()) {
      throw InputException.of("widths", "must be one or more", widths, "24, 48, 96, 192 is usual");
    }
  }

  /** Of images normalised as those of ImageNet, B = 2, the published end. */
  public static BcosBackbone of(List<Integer> widths, int outputs) {
    return new BcosBackbone(Opposites.imageNet(), widths, outputs, 2, Logits.published(outputs));
  }

  /** Of images of another normalisation. */
  public BcosBackbone withColours(Opposites other) {
    return new BcosBackbone(other, widths, outputs, exponent, logits);
  }

  /** With another B. */
  public BcosBackbone withExponent(double other) {
    return new BcosBackbone(colours, widths, outputs, other, logits);
  }

  /** With another end. */
  public BcosBackbone withLogits(Logits other) {
    return new BcosBackbone(colours, widths, outputs, exponent, other);
  }

  @Override
  public String onto(GraphBuilder graph, String name, String input) {
    int width = widths.get(0);
    String x = graph.then(name + "layout", new ChannelsLast(), input);
    x = graph.then(name + "colours", colours, x);
    x = graph.then(name + "stem.conv", convolution(2 * colours.channels(), width, 3, 2), x);
    x = graph.then(name + "stem.norm", new UncentredNorm(width), x);
    for (int i = 0; i < widths.size(); i++) {
      int next = widths.get(i);
      x =
          new BcosBlock(width, next, i == 0 ? 1 : 2, exponent)
              .onto(graph, name + "block" + i + ".", x);
      width = next;
    }
    x = graph.then(name + "fc", convolution(width, outputs, 1, 1), x);
    x = graph.then(name + "mean", new GlobalAverage(), x);
    x = graph.then(name + "flat", new Flatten(1), x);
    return graph.then(name + "logits", logits, x);
  }

  private BcosConvolution convolution(int from, int to, int kernel, int stride) {
    return new BcosConvolution(from, to, kernel, stride, exponent);
  }
}
