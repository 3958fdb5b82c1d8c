package dev.candor.torch.text;

import dev.candor.torch.graph.Affine;
import dev.candor.torch.graph.FirstRows;
import dev.candor.torch.graph.Graph;
import dev.candor.torch.graph.GraphBuilder;
import dev.candor.torch.graph.LayerNormalisation;
import dev.candor.torch.graph.Lookup;
import dev.candor.torch.graph.PositionVectors;
import dev.candor.torch.graph.RowDropout;
import dev.candor.torch.graph.SelfAttention;
import dev.candor.torch.graph.arithmetic.Arithmetic;
import dev.candor.torch.layer.Activation;
import java.util.List;

/**
 * An encoder as a graph. Its nodes are {@code words} (the vectors of tokens), {@code places},
 * {@code norm}, and for each layer {@code layer0.attention}, {@code layer0.sum1}, {@code
 * layer0.norm1}, {@code layer0.wide}, {@code layer0.gelu}, {@code layer0.narrow}, {@code
 * layer0.sum2}, {@code layer0.norm2}, {@code layer1.attention}, ...
 *
 * @param shape its sizes
 * @param dropout the share of numbers left out in training after the embedding, each attention and
 *     each feed-forward part
 */
record EncoderGraph(EncoderShape shape, double dropout) {
  static final String WORDS = "words";
  static final String PLACES = "places";
  static final String NORM = "norm";
  private static final String IDS = "ids";
  private static final String MASK = "mask";

  /** What the names of a layer's nodes begin with. */
  static String layer(int number) {
    return "layer" + number + ".";
  }

  /** The path at which a layer's attention is seen. */
  static String attention(int number) {
    return layer(number) + "attention.weights";
  }

  /** Answers the states of all tokens, {@code [n, tokens, width]}. */
  Graph states() {
    GraphBuilder graph = GraphBuilder.of(IDS);
    return graph.answering(body(graph, SelfAttention.Readers.ALL));
  }

  /** Answers a number for each class. */
  Graph classes(ClassHead head) {
    GraphBuilder graph = GraphBuilder.of(IDS);
    return graph.answering(
        head.onto(graph, body(graph, SelfAttention.Readers.FIRST), shape.width()));
  }

  private String body(GraphBuilder graph, SelfAttention.Readers ofLast) {
    graph.then(MASK, new TokenMask(shape.padding()), IDS);
    String x = graph.then(WORDS, new Lookup(shape.vocabulary(), shape.width()), IDS);
    x = graph.then(PLACES, new PositionVectors(shape.positions(), shape.width()), x);
    x = dropped(graph, "dropped0", graph.then(NORM, norm(), x));
    for (int layer = 0; layer < shape.layers(); layer++) {
      boolean last = layer == shape.layers() - 1;
      x = layer(graph, layer(layer), x, last ? ofLast : SelfAttention.Readers.ALL);
    }
    return x;
  }

  private String layer(
      GraphBuilder graph, String name, String input, SelfAttention.Readers readers) {
    SelfAttention attention = new SelfAttention(shape.width(), shape.heads(), readers);
    String x = graph.then(name + "attention", attention, input, MASK);
    // nobody hears what the other tokens' states become in the last layer below a classifier
    String own =
        readers == SelfAttention.Readers.FIRST
            ? graph.then(name + "first", new FirstRows(), input)
            : input;
    x = dropped(graph, name + "dropped1", x);
    x = graph.then(name + "sum1", Arithmetic.ADD, own, x);
    String heard = graph.then(name + "norm1", norm(), x);
    x = graph.then(name + "wide", new Affine(shape.width(), shape.hidden(), true), heard);
    x = graph.then(name + "gelu", Activation.GELU, x);
    x = graph.then(name + "narrow", new Affine(shape.hidden(), shape.width(), true), x);
    x = dropped(graph, name + "dropped2", x);
    x = graph.then(name + "sum2", Arithmetic.ADD, heard, x);
    return graph.then(name + "norm2", norm(), x);
  }

  private String dropped(GraphBuilder graph, String name, String input) {
    return dropout > 0 ? graph.then(name, new RowDropout(dropout), input) : input;
  }

  private LayerNormalisation norm() {
    return new LayerNormalisation(List.of(shape.width()), shape.epsilon(), true);
  }
}
