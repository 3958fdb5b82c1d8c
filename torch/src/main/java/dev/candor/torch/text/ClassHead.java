package dev.candor.torch.text;

import dev.candor.core.InputException;
import dev.candor.torch.graph.Affine;
import dev.candor.torch.graph.GraphBuilder;
import dev.candor.torch.graph.RowDropout;
import dev.candor.torch.graph.Step;
import dev.candor.torch.layer.Activation;

/**
 * What makes classes of the state of the first token, [CLS].
 *
 * @param classes how many
 * @param pooling what lies between
 * @param dropout the share of numbers left out in training before the last sum
 */
public record ClassHead(int classes, Pooling pooling, double dropout) {
  /** What lies between the state of [CLS] and the classes. */
  public enum Pooling {
    /** Nothing: the state itself. */
    NONE,
    /** A layer and a hyperbolic tangent, as BERT and RoBERTa have it. */
    TANH,
    /** A layer and a rectifier, as DistilBERT has it. */
    RELU
  }

  /** The first part of the names of its parameters. */
  static final String SUM = "classes";

  /** The name of the layer between. */
  static final String POOL = "pool";

  /** Checks the numbers. */
  public ClassHead {
    if (classes < 2) {
      throw InputException.of("classes", "must be two or more", classes, "name them");
    }
    if (!(dropout >= 0 && dropout < 1)) {
      throw InputException.of("dropout", "must lie in [0, 1)", dropout, "0.1 is usual");
    }
  }

  /** So many classes on the state itself, a tenth of it left out in training. */
  public static ClassHead of(int classes) {
    return new ClassHead(classes, Pooling.NONE, .1);
  }

  /** With another share left out in training. */
  public ClassHead withDropout(double share) {
    return new ClassHead(classes, pooling, share);
  }

  String onto(GraphBuilder graph, String states, int width) {
    String x = graph.then("first", Step.of(0), states);
    if (pooling != Pooling.NONE) {
      x = graph.then(POOL, new Affine(width, width, true), x);
      Activation function = pooling == Pooling.TANH ? Activation.TANH : Activation.RELU;
      x = graph.then("pooled", function, x);
    }
    if (dropout > 0) {
      x = graph.then("dropped", new RowDropout(dropout), x);
    }
    return graph.then(SUM, new Affine(width, classes, true), x);
  }
}
