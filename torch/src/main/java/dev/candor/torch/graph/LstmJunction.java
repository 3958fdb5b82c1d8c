package dev.candor.torch.graph;

import dev.candor.torch.Junction;
import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.T_TensorTensorTensor_T;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * An {@link Lstm} as ONNX files have it: it may start from a given state and cell, and gives the
 * states of every step, the last state and the last cell.
 *
 * @param hasStart whether a first state and a first cell come in after the input
 * @param hasCell whether the last cell is asked for
 */
public record LstmJunction(Lstm lstm, RecurrentLayout layout, boolean hasStart, boolean hasCell)
    implements Junction {
  @Override
  public Map<String, Layer> parts() {
    return lstm.parts();
  }

  @Override
  public List<Tensor> forward(Pass pass, List<Tensor> inputs) {
    Tensor input = layout.rowsFirst(inputs.get(0));
    List<Tensor> states = new ArrayList<>();
    List<Tensor> hidden = new ArrayList<>();
    List<Tensor> cells = new ArrayList<>();
    for (LstmReading reading : lstm.readings()) {
      LstmReading.Written written = read(pass, reading, input, inputs);
      states.add(written.states());
      hidden.add(written.states().select(1, reading.backwards() ? 0 : -1));
      cells.addAll(written.last().cell());
    }
    Tensor all = layout.states(states);
    Tensor last = layout.last(hidden);
    return hasCell ? List.of(all, last, layout.last(cells)) : List.of(all, last);
  }

  private LstmReading.Written read(
      Pass pass, LstmReading reading, Tensor input, List<Tensor> inputs) {
    if (!hasStart) {
      Tensor zeros = torch.zeros(input.size(0), lstm.units());
      if (pass.piecewise()) {
        return reading.written(pass, input, LstmState.empty(zeros));
      }
      return hasCell
          ? recorded(pass, reading, input, zeros, zeros)
          : states(reading.inOneGo(pass, input));
    }
    int place = reading.prefix().isEmpty() ? 0 : 1;
    Tensor state = layout.first(inputs.get(1), place);
    Tensor cell = layout.first(inputs.get(2), place);
    if (pass.piecewise()) {
      return reading.written(pass, input, new LstmState(state, List.of(cell)));
    }
    return hasCell || state.requires_grad() || cell.requires_grad()
        ? recorded(pass, reading, input, state, cell)
        : states(reading.inOneGo(pass, input, state, cell));
  }

  private static LstmReading.Written states(Tensor states) {
    return new LstmReading.Written(states, new LstmState(states, List.of()));
  }

  /** The engine's own, through which gradients flow to the first state and from the last cell. */
  private static LstmReading.Written recorded(
      Pass pass, LstmReading reading, Tensor input, Tensor state, Tensor cell) {
    T_TensorTensorTensor_T made =
        torch.lstm(
            reading.backwards() ? input.flip(1) : input,
            new TensorVector(state.unsqueeze(0), cell.unsqueeze(0)),
            reading.numbers(pass),
            true,
            1,
            0,
            false,
            false,
            true);
    Tensor states = reading.backwards() ? made.get0().flip(1) : made.get0();
    return new LstmReading.Written(
        states, new LstmState(made.get1().select(0, 0), List.of(made.get2().select(0, 0))));
  }

  @Override
  public Nature nature() {
    return Nature.COMPOSITE;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("lstm-junction")
        .withPart("lstm", lstm.describe())
        .with("layout", layout)
        .with("hasStart", hasStart ? 1 : 0)
        .with("hasCell", hasCell ? 1 : 0);
  }
}
