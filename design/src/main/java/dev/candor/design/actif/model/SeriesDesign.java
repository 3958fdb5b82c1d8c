package dev.candor.design.actif.model;

import dev.candor.core.InputException;
import dev.candor.data.series.TargetPlace;
import dev.candor.torch.graph.Direction;
import dev.candor.torch.graph.Graph;
import dev.candor.torch.graph.Node;
import dev.candor.torch.graph.series.Cell;
import dev.candor.torch.graph.series.Pooling;
import dev.candor.torch.graph.series.RecurrentStack;
import dev.candor.torch.graph.series.SeriesBody;
import dev.candor.torch.graph.series.SeriesNetwork;
import dev.candor.torch.graph.series.SmallTransformer;
import dev.candor.torch.graph.series.TemporalConvolutions;
import dev.candor.torch.graph.shape.Flatten;
import dev.candor.torch.layer.Gate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How is a network for windows built? By default as the reference network of Hosp 2025: one LSTM
 * layer, batch norm over units, the largest over time, a dropout of .245 and a hidden layer of
 * {@code width / 3.26} units.
 *
 * @param body what reads the steps
 * @param units of each layer and direction; channels of convolutions; width of a token, which four
 *     heads share
 * @param layers of it, or blocks
 * @param direction in which order recurrent layers read
 * @param norm whether units are normalised
 * @param pooling what becomes of the steps; where each step has an answer they stay
 * @param dropout the share of pooled units dropped in training
 * @param hidden units of the head's hidden layer, 0 for none; where empty {@code width / 3.26}
 * @param front what stands before the body
 */
public record SeriesDesign(
    Body body,
    int units,
    int layers,
    Direction direction,
    SeriesNetwork.UnitNorm norm,
    Pooling pooling,
    double dropout,
    Optional<Integer> hidden,
    Front front) {
  /** The path of the gate in a network that has one. */
  static final String GATE = "gate";

  private static final int UNITS = 64;
  private static final double DROPOUT = .245;
  private static final int HEADS = 4;
  private static final int KERNEL = 3;
  private static final int MOST_UNITS = 4096;
  private static final int MOST_LAYERS = 16;

  /** Checks the sizes, and that the body can read so. */
  public SeriesDesign {
    if (units < 1 || units > MOST_UNITS) {
      throw InputException.of("units", "must be 1 to " + MOST_UNITS, units, "64 is usual");
    }
    if (layers < 1 || layers > MOST_LAYERS) {
      throw InputException.of("layers", "must be 1 to " + MOST_LAYERS, layers, "1 is usual");
    }
    if (!(dropout >= 0 && dropout < 1)) {
      throw InputException.of("dropout", "must lie in [0, 1)", dropout, "0 drops nothing");
    }
    if (!body.isRecurrent() && direction != Direction.FORWARD) {
      throw InputException.of(
          "direction", "must be FORWARD for " + body, direction, "leave it, or take LSTM or GRU");
    }
    if (body == Body.TRANSFORMER && units % HEADS != 0) {
      throw InputException.of(
          "units", "must be a multiple of " + HEADS + " for a transformer", units, "give 64");
    }
    if (hidden.filter(h -> h < 0 || h > MOST_UNITS).isPresent()) {
      throw InputException.of(
          "hidden", "must be 0 to " + MOST_UNITS, hidden.get(), "0 for no hidden layer");
    }
  }

  /** The reference network with 64 units. */
  public static SeriesDesign withDefaults() {
    return of(Body.LSTM);
  }

  /** The reference network around a body of 64 units and its usual number of layers. */
  public static SeriesDesign of(Body body) {
    return new SeriesDesign(
        body,
        UNITS,
        body.usualLayers(),
        Direction.FORWARD,
        SeriesNetwork.UnitNorm.BATCH,
        Pooling.MAX,
        DROPOUT,
        Optional.empty(),
        Front.NONE);
  }

  /** With so many units. */
  public SeriesDesign withUnits(int other) {
    return new SeriesDesign(body, other, layers, direction, norm, pooling, dropout, hidden, front);
  }

  /** With so many layers or blocks. */
  public SeriesDesign withLayers(int other) {
    return new SeriesDesign(body, units, other, direction, norm, pooling, dropout, hidden, front);
  }

  /** With layers that read so. */
  public SeriesDesign withDirection(Direction other) {
    return new SeriesDesign(body, units, layers, other, norm, pooling, dropout, hidden, front);
  }

  /** With another norm. */
  public SeriesDesign withNorm(SeriesNetwork.UnitNorm other) {
    return new SeriesDesign(body, units, layers, direction, other, pooling, dropout, hidden, front);
  }

  /** With another pooling. */
  public SeriesDesign withPooling(Pooling other) {
    return new SeriesDesign(body, units, layers, direction, norm, other, dropout, hidden, front);
  }

  /** With another dropout. */
  public SeriesDesign withDropout(double other) {
    return new SeriesDesign(body, units, layers, direction, norm, pooling, other, hidden, front);
  }

  /** With a hidden layer of so many units; 0 for none. */
  public SeriesDesign withHidden(int other) {
    return new SeriesDesign(
        body, units, layers, direction, norm, pooling, dropout, Optional.of(other), front);
  }

  /** With this before the body. */
  public SeriesDesign withFront(Front other) {
    return new SeriesDesign(body, units, layers, direction, norm, pooling, dropout, hidden, other);
  }

  /**
   * The network as a graph, {@code [n, steps, features]} to {@code [n, outputs]}, or to {@code [n,
   * steps outputs]}, step by step, where each step has an answer.
   */
  public Graph graph(int features, int steps, int outputs, TargetPlace place) {
    boolean each = place == TargetPlace.STEP;
    if (!each && pooling == Pooling.NONE) {
      throw InputException.of(
          "pooling", "must put the steps together where a window has one target", pooling, "MAX");
    }
    SeriesNetwork reference = SeriesNetwork.of(body(features, steps), outputs);
    SeriesNetwork network =
        reference
            .withNorm(norm)
            .withPooling(each ? Pooling.NONE : pooling)
            .withDropout(dropout)
            .withHidden(hidden.orElse(reference.hidden()));
    Graph graph = front == Front.GATE ? network.graph(GATE, Gate.of(features)) : network.graph();
    return each ? flat(graph) : graph;
  }

  private static Graph flat(Graph graph) {
    List<Node> nodes = new ArrayList<>(graph.nodes());
    nodes.add(new Node("flat", new Flatten(1), List.of(graph.output()), List.of("flat")));
    return new Graph(graph.inputs(), nodes, "flat");
  }

  private SeriesBody body(int features, int steps) {
    return switch (body) {
      case LSTM -> new RecurrentStack(Cell.LSTM, features, units, layers, direction);
      case GRU -> new RecurrentStack(Cell.GRU, features, units, layers, direction);
      case TCN -> new TemporalConvolutions(features, units, layers, KERNEL);
      case TRANSFORMER -> new SmallTransformer(features, units, HEADS, layers, steps);
    };
  }
}
