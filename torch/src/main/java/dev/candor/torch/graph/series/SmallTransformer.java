package dev.candor.torch.graph.series;

import dev.candor.core.InputException;
import dev.candor.torch.graph.Affine;
import dev.candor.torch.graph.GraphBuilder;
import dev.candor.torch.graph.LayerNormalisation;
import dev.candor.torch.graph.PositionVectors;
import dev.candor.torch.graph.SelfAttention;
import dev.candor.torch.graph.arithmetic.Arithmetic;
import dev.candor.torch.layer.Activation;
import java.util.List;

/**
 * A small encoder: every step is a token, blocks of self-attention and a feed-forward part with the
 * norm before each, and a last norm. Vaswani et al., "Attention Is All You Need", NeurIPS 2017;
 * Xiong et al., "On Layer Normalization in the Transformer Architecture", ICML 2020.
 *
 * @param features how many go in
 * @param width of a token
 * @param heads a divisor of the width
 * @param blocks how many
 * @param longest the most steps a window may have
 */
public record SmallTransformer(int features, int width, int heads, int blocks, int longest)
    implements SeriesBody {
  private static final double EPSILON = 1e-5;
  private static final int FORWARD = 2;

  /** Checks the number of blocks. */
  public SmallTransformer {
    if (blocks < 1) {
      throw InputException.of("blocks", "must be 1 or more", blocks, "give 2");
    }
  }

  /** Two blocks of four heads. */
  public static SmallTransformer of(int features, int width, int longest) {
    return new SmallTransformer(features, width, 4, 2, longest);
  }

  @Override
  public String onto(GraphBuilder graph, String name, String input) {
    String x = graph.then(name + "embed", new Affine(features, width, true), input);
    x = graph.then(name + "places", new PositionVectors(longest, width), x);
    for (int i = 0; i < blocks; i++) {
      x = block(graph, name + "block" + i + ".", x);
    }
    return graph.then(name + "lastNorm", norm(), x);
  }

  private String block(GraphBuilder graph, String name, String input) {
    String x = graph.then(name + "norm1", norm(), input);
    x = graph.then(name + "attention", new SelfAttention(width, heads), x);
    String heard = graph.then(name + "sum1", Arithmetic.ADD, input, x);
    x = graph.then(name + "norm2", norm(), heard);
    x = graph.then(name + "wide", new Affine(width, FORWARD * width, true), x);
    x = graph.then(name + "gelu", Activation.GELU, x);
    x = graph.then(name + "narrow", new Affine(FORWARD * width, width, true), x);
    return graph.then(name + "sum2", Arithmetic.ADD, heard, x);
  }

  private LayerNormalisation norm() {
    return new LayerNormalisation(List.of(width), EPSILON, true);
  }
}
