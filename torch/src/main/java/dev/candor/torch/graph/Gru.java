package dev.candor.torch.graph;

import dev.candor.torch.Junction;
import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * A gated recurrent unit: {@code r, z = sigmoid(W x + b + U h + c)}, {@code state = (1 - z) n + z
 * h}, with {@code n = tanh(W x + b + r (U h + c))}, or {@code U (r h)} where the reset comes first.
 * It gives the states of every step and the last state.
 *
 * <p>Numbers: {@code input.weight} (W, in the order r, z, n), {@code input.bias}, {@code
 * recurrent.weight} (U), {@code recurrent.bias}; where the reset comes first those of n are {@code
 * candidate.weight} and {@code candidate.bias}. Of the second reading of {@link Direction#BOTH} the
 * same behind {@code reverse.}. Cho et al., "Learning Phrase Representations using RNN
 * Encoder-Decoder", arXiv 1406.1078 (2014).
 *
 * @param resetsLast whether the reset is applied to the product, as in PyTorch
 * @param hasStart whether a first state comes in after the input
 */
public record Gru(
    int inputs,
    int units,
    Direction direction,
    boolean resetsLast,
    RecurrentLayout layout,
    boolean hasStart)
    implements Junction {
  /** Checks the sizes. */
  public Gru {
    Lengths.positive("inputs", inputs);
    Lengths.positive("units", units);
  }

  @Override
  public Map<String, Layer> parts() {
    Map<String, Layer> parts = new LinkedHashMap<>();
    readings().forEach(reading -> parts.putAll(reading.parts()));
    return Collections.unmodifiableMap(parts);
  }

  private List<GruReading> readings() {
    boolean backwards = direction == Direction.REVERSE;
    GruReading first = new GruReading(inputs, units, resetsLast, "", backwards);
    return direction == Direction.BOTH
        ? List.of(first, new GruReading(inputs, units, resetsLast, "reverse.", true))
        : List.of(first);
  }

  @Override
  public List<Tensor> forward(Pass pass, List<Tensor> inputs) {
    Tensor input = layout.rowsFirst(inputs.get(0));
    List<Tensor> states = new ArrayList<>();
    List<Tensor> last = new ArrayList<>();
    for (GruReading reading : readings()) {
      Tensor start =
          hasStart ? layout.first(inputs.get(1), states.size()) : torch.zeros(input.size(0), units);
      Tensor read = reading.states(pass, input, start);
      states.add(read);
      last.add(read.select(1, reading.backwards() ? 0 : -1));
    }
    return List.of(layout.states(states), layout.last(last));
  }

  @Override
  public Nature nature() {
    return Nature.COMPOSITE;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("gru")
        .with("inputs", inputs)
        .with("units", units)
        .with("direction", direction)
        .with("resetsLast", resetsLast ? 1 : 0)
        .with("layout", layout)
        .with("hasStart", hasStart ? 1 : 0);
  }
}
