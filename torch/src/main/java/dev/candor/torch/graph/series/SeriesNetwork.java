package dev.candor.torch.graph.series;

import dev.candor.core.InputException;
import dev.candor.torch.Layer;
import dev.candor.torch.graph.Affine;
import dev.candor.torch.graph.BatchNorm;
import dev.candor.torch.graph.Graph;
import dev.candor.torch.graph.GraphBuilder;
import dev.candor.torch.graph.RowDropout;
import dev.candor.torch.graph.elementwise.Elu;
import dev.candor.torch.graph.shape.Transpose;
import java.util.List;

/**
 * A network for windows of a series: a body reads the steps, a batch norm over units may follow,
 * the steps are pooled, and a head answers. Nodes: those of the body, {@code norm}, {@code pool},
 * {@code dropout}, {@code hidden}, {@code elu}, {@code answer}.
 *
 * <p>With one LSTM layer, the norm, {@link Pooling#MAX}, a dropout of .245 and a hidden layer of
 * {@code width / 3.26} units it is the reference network of Hosp 2025 (FOVAL).
 *
 * @param body what reads the steps
 * @param norm whether a batch norm over units follows
 * @param pooling what becomes of the steps
 * @param dropout the share of pooled units dropped in training
 * @param hidden units of the head's hidden layer; 0 for none
 * @param outputs how many numbers answer, for each step where there is no pooling
 */
public record SeriesNetwork(
    SeriesBody body, UnitNorm norm, Pooling pooling, double dropout, int hidden, int outputs) {
  /** The name of the input. */
  public static final String INPUT = "window";

  private static final double REFERENCE_DROPOUT = .245;
  private static final double REFERENCE_NARROWING = 3.26;

  /** Whether units are normalised. */
  public enum UnitNorm {
    /** A batch norm over units, with statistics over rows and steps. */
    BATCH,
    /** They are not. */
    NONE
  }

  /** Checks the sizes. */
  public SeriesNetwork {
    if (hidden < 0 || outputs < 1) {
      throw InputException.of(
          "hidden and outputs",
          "must be 0 or more and 1 or more",
          hidden + " and " + outputs,
          "give such");
    }
  }

  /** The reference network: one LSTM layer, batch norm, largest over time, and a small head. */
  public static SeriesNetwork reference(int features, int units, int outputs) {
    return of(RecurrentStack.lstm(features, units), outputs);
  }

  /** The reference network around another body. */
  public static SeriesNetwork of(SeriesBody body, int outputs) {
    int hidden = Math.max(1, (int) (body.width() / REFERENCE_NARROWING));
    return new SeriesNetwork(body, UnitNorm.BATCH, Pooling.MAX, REFERENCE_DROPOUT, hidden, outputs);
  }

  /** With another norm. */
  public SeriesNetwork withNorm(UnitNorm newNorm) {
    return new SeriesNetwork(body, newNorm, pooling, dropout, hidden, outputs);
  }

  /** With another pooling. */
  public SeriesNetwork withPooling(Pooling newPooling) {
    return new SeriesNetwork(body, norm, newPooling, dropout, hidden, outputs);
  }

  /** With another dropout. */
  public SeriesNetwork withDropout(double newDropout) {
    return new SeriesNetwork(body, norm, pooling, newDropout, hidden, outputs);
  }

  /** With another hidden layer; 0 for none. */
  public SeriesNetwork withHidden(int newHidden) {
    return new SeriesNetwork(body, norm, pooling, dropout, newHidden, outputs);
  }

  /** As a graph, {@code [n, steps, features]} to {@code [n, outputs]}. */
  public Graph graph() {
    return graph(GraphBuilder.of(INPUT), INPUT);
  }

  /**
   * The same with a layer between the window and the body.
   *
   * @param name of its node
   */
  public Graph graph(String name, Layer front) {
    GraphBuilder graph = GraphBuilder.of(INPUT);
    return graph(graph, graph.then(name, front, INPUT));
  }

  private Graph graph(GraphBuilder graph, String input) {
    String x = body.onto(graph, "", input);
    if (norm == UnitNorm.BATCH) {
      x = graph.then("units", new Transpose(List.of(0L, 2L, 1L)), x);
      x = graph.then("norm", BatchNorm.of(body.width()), x);
      x = graph.then("unitsBack", new Transpose(List.of(0L, 2L, 1L)), x);
    }
    x = pooling.onto(graph, x);
    int width = body.width();
    if (dropout > 0) {
      x = graph.then("dropout", new RowDropout(dropout), x);
    }
    if (hidden > 0) {
      x = graph.then("hidden", new Affine(width, hidden, true), x);
      x = graph.then("elu", new Elu(1), x);
      width = hidden;
    }
    return graph.answering(graph.then("answer", new Affine(width, outputs, true), x));
  }
}
