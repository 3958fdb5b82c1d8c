package dev.candor.torch.graph.series;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Network;
import dev.candor.torch.graph.Direction;
import dev.candor.torch.graph.Graph;
import dev.candor.torch.graph.GruStates;
import dev.candor.torch.graph.Lstm;
import dev.candor.torch.graph.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * The states of a network's recurrent layers, one step at a time: what a live feed needs, whose
 * next row comes after an answer is due. Changes while it is used; belongs to one thread.
 *
 * <p>After so many rows the state is that of the same rows read at once. Computed on the heap, in
 * single precision, without a call to the engine: {@code gates units (inputs + units)}
 * multiplications for each step and layer. It keeps the numbers that the network has now, and a
 * layer's states: {@code 4 (gates units (inputs + units + 2) + 6 units)} bytes.
 */
public final class LiveState {
  private final List<LiveLayer> layers;

  private LiveState(List<LiveLayer> layers) {
    this.layers = layers;
  }

  /**
   * The recurrent layers of a graph, all of which must read forward, from zeros.
   *
   * @throws InputException if it has none, or one that reads backwards: its state of a step depends
   *     on rows that have not come yet
   */
  public static LiveState of(Network network) {
    List<LiveLayer> layers = new ArrayList<>();
    if (network.architecture() instanceof Graph graph) {
      for (Node node : graph.nodes()) {
        if (node.layer() instanceof Lstm lstm) {
          checkForward(node.name(), lstm.direction());
          layers.add(
              new LiveLayer(Cell.LSTM, lstm.inputs(), lstm.units(), numbers(network, node.name())));
        } else if (node.layer() instanceof GruStates gru) {
          checkForward(node.name(), gru.direction());
          layers.add(
              new LiveLayer(Cell.GRU, gru.inputs(), gru.units(), numbers(network, node.name())));
        }
      }
    }
    if (layers.isEmpty()) {
      throw InputException.of(
          "network", "must have LSTM or GRU layers", "none", "give whole windows instead");
    }
    return new LiveState(layers);
  }

  private static void checkForward(String name, Direction direction) {
    if (direction != Direction.FORWARD) {
      throw InputException.of(
          "layer " + name, "must read forward to go step by step", direction, "give whole windows");
    }
  }

  private static List<NdArray> numbers(Network network, String node) {
    return List.of(
        network.parameter(node + ".input.weight"),
        network.parameter(node + ".input.bias"),
        network.parameter(node + ".recurrent.weight"),
        network.parameter(node + ".recurrent.bias"));
  }

  /**
   * Reads one row more.
   *
   * @param row one number for each feature
   * @return the last layer's state, {@code [units]}; the caller's
   */
  public float[] step(float[] row) {
    if (row.length != layers.get(0).inputs()) {
      throw InputException.of(
          "row", "must have " + layers.get(0).inputs() + " numbers", row.length, "give one each");
    }
    float[] state = row;
    for (LiveLayer layer : layers) {
      state = layer.step(state);
    }
    return state.clone();
  }

  /** Forgets all rows: the next one is the first. */
  public void reset() {
    layers.forEach(LiveLayer::reset);
  }
}
