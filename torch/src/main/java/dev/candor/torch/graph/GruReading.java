package dev.candor.torch.graph;

import dev.candor.torch.Layer;
import dev.candor.torch.Pass;
import dev.candor.torch.graph.arithmetic.Arithmetic;
import dev.candor.torch.layer.Activation;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.T_TensorTensor_T;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * A {@link Gru} that reads in one direction, in one go or written out as parts that the pass runs.
 *
 * @param prefix of its parts' names
 * @param backwards whether the last step is read first
 */
record GruReading(int inputs, int units, boolean resetsLast, String prefix, boolean backwards) {
  private static final String INPUT = "input";
  private static final String RECURRENT = "recurrent";
  private static final String CANDIDATE = "candidate";

  Map<String, Layer> parts() {
    Map<String, Layer> parts = new LinkedHashMap<>();
    parts.put(prefix + INPUT, input());
    parts.put(prefix + RECURRENT, recurrent());
    if (!resetsLast) {
      parts.put(prefix + CANDIDATE, candidate());
    }
    return parts;
  }

  private Affine input() {
    return new Affine(inputs, 3 * units, true);
  }

  private Affine recurrent() {
    return new Affine(units, (resetsLast ? 3 : 2) * units, true);
  }

  private Affine candidate() {
    return new Affine(units, units, true);
  }

  /** The states of every step, {@code [n, steps, units]}. */
  Tensor states(Pass pass, Tensor input, Tensor start) {
    // the engine knows the reset after the product only
    return resetsLast && !pass.piecewise()
        ? inOneGo(pass, input, start)
        : written(pass, input, start);
  }

  private Tensor inOneGo(Pass pass, Tensor input, Tensor start) {
    TensorVector numbers =
        new TensorVector(
            Numbers.of(pass, prefix + INPUT + ".weight"),
            Numbers.of(pass, prefix + RECURRENT + ".weight"),
            Numbers.of(pass, prefix + INPUT + ".bias"),
            Numbers.of(pass, prefix + RECURRENT + ".bias"));
    T_TensorTensor_T made =
        torch.gru(
            backwards ? input.flip(1) : input,
            start.unsqueeze(0).contiguous(),
            numbers,
            true,
            1,
            0,
            false,
            false,
            true);
    return backwards ? made.get0().flip(1) : made.get0();
  }

  private Tensor written(Pass pass, Tensor input, Tensor start) {
    int steps = Math.toIntExact(input.size(1));
    Tensor fromInput = pass.run(prefix + INPUT, input(), input);
    Tensor[] states = new Tensor[steps];
    Tensor state = start;
    for (int i = 0; i < steps; i++) {
      int step = backwards ? steps - 1 - i : i;
      String at = prefix + "step" + step + ".";
      Tensor now = pass.run(at + INPUT, new Step(step), fromInput);
      state = step(pass, at, pass.run(at + "three", new Chunks(3), List.of(now)), state);
      states[step] = state;
    }
    return pass.run(prefix + "states", new Steps(), Arrays.asList(states)).get(0);
  }

  private Tensor step(Pass pass, String at, List<Tensor> now, Tensor before) {
    Tensor product = pass.run(at + RECURRENT, prefix + RECURRENT, recurrent(), before);
    Chunks chunks = new Chunks(resetsLast ? 3 : 2);
    List<Tensor> old = pass.run(at + "gates", chunks, List.of(product));
    Tensor reset = gate(pass, at + "reset", now.get(0), old.get(0));
    Tensor keep = gate(pass, at + "keep", now.get(1), old.get(1));
    Tensor seen;
    if (resetsLast) {
      seen = pass.run(at + "seen", new Gated(), List.of(reset, old.get(2))).get(0);
    } else {
      Tensor left = pass.run(at + "left", new Gated(), List.of(reset, before)).get(0);
      seen = pass.run(at + CANDIDATE, prefix + CANDIDATE, candidate(), left);
    }
    Tensor sum = pass.run(at + "sum", Arithmetic.ADD, List.of(now.get(2), seen)).get(0);
    Tensor signal = pass.run(at + "signal", Activation.TANH, sum);
    Tensor write = pass.run(at + "write", new OneLess(), keep);
    Tensor written = pass.run(at + "written", new Gated(), List.of(write, signal)).get(0);
    Tensor kept = pass.run(at + "kept", new Gated(), List.of(keep, before)).get(0);
    return pass.run(at + "state", Arithmetic.ADD, List.of(written, kept)).get(0);
  }

  private static Tensor gate(Pass pass, String name, Tensor now, Tensor old) {
    Tensor sum = pass.run(name + "Sum", Arithmetic.ADD, List.of(now, old)).get(0);
    return pass.run(name, Activation.SIGMOID, sum);
  }
}
