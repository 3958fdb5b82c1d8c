package dev.candor.torch.graph;

import dev.candor.torch.Pass;
import dev.candor.torch.graph.arithmetic.Arithmetic;
import dev.candor.torch.layer.Activation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * An {@link Lstm} that reads in one direction, in one go or written out as parts that the pass
 * runs.
 *
 * @param prefix of its parts' names
 * @param backwards whether the last step is read first
 */
record LstmReading(int inputs, int units, String prefix, boolean backwards) {
  static final String INPUT = "input";
  static final String RECURRENT = "recurrent";

  Affine input() {
    return new Affine(inputs, 4 * units, true);
  }

  Affine recurrent() {
    return new Affine(units, 4 * units, true);
  }

  /** Its numbers in the order in which the engine's own LSTM takes them. */
  TensorVector numbers(Pass pass) {
    return new TensorVector(
        Numbers.of(pass, prefix + INPUT + ".weight"),
        Numbers.of(pass, prefix + RECURRENT + ".weight"),
        Numbers.of(pass, prefix + INPUT + ".bias"),
        Numbers.of(pass, prefix + RECURRENT + ".bias"));
  }

  /** The states of every step, from zeros on. */
  Tensor inOneGo(Pass pass, Tensor input) {
    Tensor zeros = torch.zeros(input.size(0), units);
    return inOneGo(pass, input, zeros, zeros);
  }

  /**
   * The states of every step, from a state and a cell on. The engine's fused LSTM, there and back:
   * a way back written out as one text for the engine took half as long again.
   */
  Tensor inOneGo(Pass pass, Tensor input, Tensor state, Tensor cell) {
    TensorVector start =
        new TensorVector(state.unsqueeze(0).contiguous(), cell.unsqueeze(0).contiguous());
    Tensor states =
        torch
            .lstm(
                backwards ? input.flip(1) : input,
                start,
                numbers(pass),
                true,
                1,
                0,
                false,
                false,
                true)
            .get0();
    return backwards ? states.flip(1) : states;
  }

  /** The states of every step from zeros on, each part run by the pass. */
  Tensor written(Pass pass, Tensor input) {
    return written(pass, input, LstmState.empty(torch.zeros(input.size(0), units))).states();
  }

  /** The states of every step and the last cell, each part run by the pass. */
  Written written(Pass pass, Tensor input, LstmState start) {
    int steps = Math.toIntExact(input.size(1));
    Tensor fromInput = pass.run(prefix + INPUT, input(), input);
    Tensor[] states = new Tensor[steps];
    LstmState state = start;
    for (int i = 0; i < steps; i++) {
      int step = backwards ? steps - 1 - i : i;
      state = step(pass, prefix + "step" + step + ".", step, fromInput, state);
      states[step] = state.hidden();
    }
    Tensor all = pass.run(prefix + "states", new Steps(), Arrays.asList(states)).get(0);
    return new Written(all, state);
  }

  /** What a reading gives: the states of every step, and what it would hand on. */
  record Written(Tensor states, LstmState last) {}

  private LstmState step(Pass pass, String at, int step, Tensor fromInput, LstmState before) {
    Tensor now = pass.run(at + INPUT, new Step(step), fromInput);
    Tensor recurrent = pass.run(at + RECURRENT, prefix + RECURRENT, recurrent(), before.hidden());
    Tensor sum = pass.run(at + "sum", Arithmetic.ADD, List.of(now, recurrent)).get(0);
    List<Tensor> four = pass.run(at + "four", new Chunks(4), List.of(sum));
    Tensor in = pass.run(at + "in", Activation.SIGMOID, four.get(0));
    Tensor signal = pass.run(at + "signal", Activation.TANH, four.get(2));
    Tensor out = pass.run(at + "out", Activation.SIGMOID, four.get(3));
    Tensor written = pass.run(at + "written", new Gated(), List.of(in, signal)).get(0);
    List<Tensor> cell = new ArrayList<>(List.of(written));
    for (Tensor old : before.cell()) {
      Tensor forget = pass.run(at + "forget", Activation.SIGMOID, four.get(1));
      Tensor kept = pass.run(at + "kept", new Gated(), List.of(forget, old)).get(0);
      cell.set(0, pass.run(at + "cell", Arithmetic.ADD, List.of(kept, written)).get(0));
    }
    Tensor shown = pass.run(at + "shown", Activation.TANH, cell.get(0));
    return new LstmState(pass.run(at + "state", new Gated(), List.of(out, shown)).get(0), cell);
  }
}
