package dev.candor.torch.graph;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import dev.candor.torch.graph.shape.Concat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * A gated recurrent unit that starts from zeros, in one line with {@link Lstm}: {@code [n, steps,
 * inputs]} to its states {@code [n, steps, units]}, {@code [n, steps, 2 units]} where it reads in
 * both directions. The reset comes after the product, as in PyTorch; numbers as in {@link Gru}.
 */
public record GruStates(int inputs, int units, Direction direction) implements Layer {
  /** Checks the sizes. */
  public GruStates {
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
    GruReading first = new GruReading(inputs, units, true, "", direction == Direction.REVERSE);
    return direction == Direction.BOTH
        ? List.of(first, new GruReading(inputs, units, true, "reverse.", true))
        : List.of(first);
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    List<Tensor> states = new ArrayList<>();
    for (GruReading reading : readings()) {
      states.add(reading.states(pass, input, torch.zeros(input.size(0), units)));
    }
    return states.size() == 1 ? states.get(0) : pass.run("both", new Concat(-1), states).get(0);
  }

  @Override
  public Nature nature() {
    return Nature.COMPOSITE;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("gru-states")
        .with("inputs", inputs)
        .with("units", units)
        .with("direction", direction);
  }
}
