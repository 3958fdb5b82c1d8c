package dev.candor.torch.graph;

import dev.candor.torch.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * A node of a graph that reads steps one after the other, whichever way its file wrote it down.
 *
 * @param path of the node
 * @param inputs how many numbers of a step go in
 * @param units of each reading
 * @param direction in which order it reads
 * @param gates how many there are: 4 of an LSTM, i, f, g, o; 3 of a GRU, r, z, n
 * @param resetsLast whether a GRU resets the product, as in PyTorch; true for an LSTM
 * @param layout of what comes out; empty where that is {@code [n, steps, readings units]}
 */
public record RecurrentNode(
    String path,
    int inputs,
    int units,
    Direction direction,
    int gates,
    boolean resetsLast,
    Optional<RecurrentLayout> layout) {
  private static final int LSTM_GATES = 4;
  private static final int GRU_GATES = 3;

  /** Those of a graph, in the order in which they run. */
  public static List<RecurrentNode> in(Graph graph) {
    List<RecurrentNode> found = new ArrayList<>();
    for (Node node : graph.nodes()) {
      of(node.name(), node.layer()).ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  private static Optional<RecurrentNode> of(String path, Layer layer) {
    if (layer instanceof Lstm lstm) {
      return Optional.of(lstm(path, lstm, Optional.empty()));
    }
    if (layer instanceof LstmJunction junction && !junction.hasStart()) {
      return Optional.of(lstm(path, junction.lstm(), Optional.of(junction.layout())));
    }
    if (layer instanceof GruStates gru) {
      return Optional.of(
          new RecurrentNode(
              path, gru.inputs(), gru.units(), gru.direction(), GRU_GATES, true, Optional.empty()));
    }
    if (layer instanceof Gru gru && !gru.hasStart()) {
      return Optional.of(
          new RecurrentNode(
              path,
              gru.inputs(),
              gru.units(),
              gru.direction(),
              GRU_GATES,
              gru.resetsLast(),
              Optional.of(gru.layout())));
    }
    return Optional.empty();
  }

  private static RecurrentNode lstm(String path, Lstm lstm, Optional<RecurrentLayout> layout) {
    return new RecurrentNode(
        path, lstm.inputs(), lstm.units(), lstm.direction(), LSTM_GATES, true, layout);
  }

  /** How many states a step has: those of all readings. */
  public int width() {
    return units * direction.readings();
  }

  /** Whether a reading goes from the last step to the first. */
  public boolean isBackwards(int reading) {
    return direction == Direction.REVERSE || reading == 1;
  }

  /** What the names of a reading's numbers begin with. */
  public String prefix(int reading) {
    return path + (reading == 0 ? "." : ".reverse.");
  }

  /** What the node gave, as {@code [n, steps, width]}. */
  public Tensor states(Tensor given) {
    if (layout.isEmpty()) {
      return given;
    }
    boolean stepsFirst = layout.orElseThrow() == RecurrentLayout.STEPS_FIRST;
    Tensor rowsFirst = stepsFirst ? given.permute(2, 0, 1, 3) : given;
    return rowsFirst.flatten(2, -1);
  }

  /** What the node would give if its states were these. */
  public List<Tensor> answers(Tensor states) {
    if (layout.isEmpty()) {
      return List.of(states);
    }
    TensorVector readings = states.chunk(direction.readings(), -1);
    List<Tensor> all = new ArrayList<>();
    List<Tensor> last = new ArrayList<>();
    for (int reading = 0; reading < direction.readings(); reading++) {
      all.add(readings.get(reading));
      last.add(readings.get(reading).select(1, isBackwards(reading) ? 0 : -1));
    }
    RecurrentLayout axes = layout.orElseThrow();
    return List.of(axes.states(all), axes.last(last), torch.zeros_like(axes.last(last)));
  }
}
