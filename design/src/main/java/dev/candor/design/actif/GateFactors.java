package dev.candor.design.actif;

import dev.candor.core.NdArray;
import dev.candor.torch.Network;
import dev.candor.torch.Tensors;
import dev.candor.torch.graph.RecurrentNode;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * How does each gate of a recurrent layer stand, and how much would it give way? The factors that
 * {@link GateSweep} goes back with, from the input and the states of a forward run: the gates are
 * computed again from both in one product, nothing is recorded.
 *
 * <p>Of an LSTM {@code g i (1 - i)}, {@code c f (1 - f)} with the cell before, {@code i (1 - g^2)},
 * {@code tanh(c) o (1 - o)}, {@code o (1 - tanh(c)^2)}, {@code f}. Of a GRU {@code u r (1 - r)}
 * with {@code u} the recurrent product of the candidate, {@code (h - n) z (1 - z)} with the state
 * before, {@code (1 - z) (1 - n^2)}, {@code r}, {@code z}.
 */
final class GateFactors {
  static final int OF_LSTM = 6;
  static final int OF_GRU = 5;

  private GateFactors() {}

  static int count(RecurrentNode node) {
    return node.gates() == 4 ? OF_LSTM : OF_GRU;
  }

  /**
   * The factors of every window.
   *
   * @param input what goes into the layer, {@code [n, steps, inputs]}
   * @param states what it gives, {@code [n, steps, units]} of this reading
   * @return {@code [n][factor, step, unit]}
   */
  static double[][] of(
      Network network, RecurrentNode node, int reading, Tensor input, Tensor states) {
    boolean backwards = node.isBackwards(reading);
    Tensor x = backwards ? input.flip(1) : input;
    Tensor h = backwards ? states.flip(1) : states;
    Tensor before = torch.cat(new TensorVector(torch.zeros_like(h.narrow(1, 0, 1)), rest(h)), 1);
    String prefix = node.prefix(reading);
    Tensor fromInput = product(network, prefix + "input", x);
    Tensor fromState = product(network, prefix + "recurrent", before);
    List<Tensor> factors =
        node.gates() == 4 ? lstm(fromInput.add(fromState)) : gru(fromInput, fromState, before);
    Tensor all = torch.stack(new TensorVector(factors.toArray(Tensor[]::new)), 1);
    Tensor inOrder = backwards ? all.flip(2) : all;
    double[] flat = Tensors.toDoubles(inOrder);
    int rows = Math.toIntExact(input.size(0));
    double[][] byWindow = new double[rows][flat.length / rows];
    for (int i = 0; i < rows; i++) {
      System.arraycopy(flat, i * byWindow[i].length, byWindow[i], 0, byWindow[i].length);
    }
    return byWindow;
  }

  private static Tensor rest(Tensor states) {
    return states.narrow(1, 0, states.size(1) - 1);
  }

  private static Tensor product(Network network, String part, Tensor of) {
    NdArray weight = network.parameter(part + ".weight");
    Tensor bias = Tensors.of(network.parameter(part + ".bias")).squeeze(0);
    return torch.linear(of, Tensors.of(weight).squeeze(0), new TensorOptional(bias));
  }

  private static List<Tensor> lstm(Tensor sums) {
    TensorVector four = sums.chunk(4, -1);
    Tensor in = four.get(0).sigmoid();
    Tensor forget = four.get(1).sigmoid();
    Tensor signal = four.get(2).tanh();
    Tensor out = four.get(3).sigmoid();
    Tensor written = in.mul(signal);
    List<Tensor> cells = new ArrayList<>();
    Tensor cell = torch.zeros_like(written.select(1, 0));
    cells.add(cell);
    for (long step = 0; step < sums.size(1); step++) {
      cell = forget.select(1, step).mul(cell).add(written.select(1, step));
      cells.add(cell);
    }
    Tensor all = torch.stack(new TensorVector(cells.toArray(Tensor[]::new)), 1);
    Tensor cellBefore = all.narrow(1, 0, sums.size(1));
    Tensor shown = all.narrow(1, 1, sums.size(1)).tanh();
    return List.of(
        signal.mul(slope(in)),
        cellBefore.mul(slope(forget)),
        in.mul(flat(signal)),
        shown.mul(slope(out)),
        out.mul(flat(shown)),
        forget);
  }

  private static List<Tensor> gru(Tensor fromInput, Tensor fromState, Tensor before) {
    TensorVector now = fromInput.chunk(3, -1);
    TensorVector old = fromState.chunk(3, -1);
    Tensor reset = now.get(0).add(old.get(0)).sigmoid();
    Tensor keep = now.get(1).add(old.get(1)).sigmoid();
    Tensor signal = now.get(2).add(reset.mul(old.get(2))).tanh();
    return List.of(
        old.get(2).mul(slope(reset)),
        before.sub(signal).mul(slope(keep)),
        oneLess(keep).mul(flat(signal)),
        reset,
        keep);
  }

  private static Tensor slope(Tensor gate) {
    return gate.mul(oneLess(gate));
  }

  private static Tensor flat(Tensor signal) {
    return oneLess(signal.square());
  }

  private static Tensor oneLess(Tensor value) {
    return value.neg().add(new Scalar(1.0));
  }
}
