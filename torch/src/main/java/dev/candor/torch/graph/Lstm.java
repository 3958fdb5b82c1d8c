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

/**
 * A long short-term memory that starts from zeros: {@code [n, steps, inputs]} to its states {@code
 * [n, steps, units]}, {@code [n, steps, 2 units]} where it reads in both directions.
 *
 * <p>{@code i, f, o = sigmoid, g = tanh} of {@code W x + b + U h + c}, in the order i, f, g, o;
 * {@code cell = f cell + i g}, {@code h = o tanh(cell)}. Numbers: {@code input.weight} (W), {@code
 * input.bias} (b), {@code recurrent.weight} (U), {@code recurrent.bias} (c); of the second reading
 * of {@link Direction#BOTH} the same behind {@code reverse.}.
 *
 * <p>It is computed in one go, and written out step by step where a rule must see it: {@code
 * step3.written} is a {@link Gated} of the gate i and the signal g, {@code step3.kept} of f and the
 * cell, {@code step3.state} of o and the cell. Hochreiter, Schmidhuber, "Long Short-Term Memory",
 * Neural Computation 9 (1997).
 */
public record Lstm(int inputs, int units, Direction direction) implements Layer {
  /** Checks the sizes. */
  public Lstm {
    Lengths.positive("inputs", inputs);
    Lengths.positive("units", units);
  }

  @Override
  public Map<String, Layer> parts() {
    Map<String, Layer> parts = new LinkedHashMap<>();
    for (LstmReading each : readings()) {
      parts.put(each.prefix() + LstmReading.INPUT, each.input());
      parts.put(each.prefix() + LstmReading.RECURRENT, each.recurrent());
    }
    return Collections.unmodifiableMap(parts);
  }

  /** Its readings, one for each direction. */
  List<LstmReading> readings() {
    LstmReading first = new LstmReading(inputs, units, "", direction == Direction.REVERSE);
    return direction == Direction.BOTH
        ? List.of(first, new LstmReading(inputs, units, "reverse.", true))
        : List.of(first);
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    List<Tensor> readings = new ArrayList<>();
    for (LstmReading one : readings()) {
      readings.add(pass.piecewise() ? one.written(pass, input) : one.inOneGo(pass, input));
    }
    return readings.size() == 1
        ? readings.get(0)
        : pass.run("both", new Concat(-1), readings).get(0);
  }

  @Override
  public Nature nature() {
    return Nature.COMPOSITE;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("lstm")
        .with("inputs", inputs)
        .with("units", units)
        .with("direction", direction);
  }
}
