package dev.candor.torch.graph.series;

import dev.candor.core.InputException;
import dev.candor.torch.Layer;
import dev.candor.torch.graph.Direction;
import dev.candor.torch.graph.GraphBuilder;
import dev.candor.torch.graph.GruStates;
import dev.candor.torch.graph.Lstm;

/**
 * LSTM or GRU layers, each reading the states of the one before; its nodes are {@code recurrent0},
 * {@code recurrent1} and so on.
 *
 * @param cell which unit
 * @param features how many go in
 * @param units of each layer and direction
 * @param layers how many
 * @param direction in which order each reads; both make twice as many states
 */
public record RecurrentStack(Cell cell, int features, int units, int layers, Direction direction)
    implements SeriesBody {
  /** Checks the number of layers. */
  public RecurrentStack {
    if (layers < 1) {
      throw InputException.of("layers", "must be 1 or more", layers, "give 1");
    }
  }

  /** One LSTM layer that reads forward. */
  public static RecurrentStack lstm(int features, int units) {
    return new RecurrentStack(Cell.LSTM, features, units, 1, Direction.FORWARD);
  }

  /** One GRU layer that reads forward. */
  public static RecurrentStack gru(int features, int units) {
    return new RecurrentStack(Cell.GRU, features, units, 1, Direction.FORWARD);
  }

  /** With so many layers. */
  public RecurrentStack withLayers(int newLayers) {
    return new RecurrentStack(cell, features, units, newLayers, direction);
  }

  /** With layers that read so. */
  public RecurrentStack withDirection(Direction newDirection) {
    return new RecurrentStack(cell, features, units, layers, newDirection);
  }

  @Override
  public int width() {
    return units * direction.readings();
  }

  @Override
  public String onto(GraphBuilder graph, String name, String input) {
    String x = input;
    int inputs = features;
    for (int i = 0; i < layers; i++) {
      x = graph.then(name + "recurrent" + i, layer(inputs), x);
      inputs = width();
    }
    return x;
  }

  private Layer layer(int inputs) {
    return switch (cell) {
      case LSTM -> new Lstm(inputs, units, direction);
      case GRU -> new GruStates(inputs, units, direction);
    };
  }
}
