package dev.candor.design.actif;

import dev.candor.torch.Interception;
import dev.candor.torch.Junction;
import dev.candor.torch.Layer;
import dev.candor.torch.Pass;
import dev.candor.torch.Run;
import dev.candor.torch.Tensors;
import dev.candor.torch.graph.RecurrentNode;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * How does the answer go with each state of the last recurrent layer? Each is moved a little up and
 * down and the rest of the network is asked; the recurrent layers themselves do not run.
 *
 * <p>That is the gradient where the layers behind are smooth over the move, .01. A largest over
 * time is not where the two largest steps of a unit are nearer together than that: the largest then
 * has {@code (.01 + g) / .02} of the slope and the other the rest, g their distance.
 */
final class Readout {
  private static final double MOVE = .01;

  /** States that are moved together in one call, in numbers. */
  private static final long AT_ONCE = 1L << 20;

  private final List<RecurrentNode> recurrent;

  Readout(List<RecurrentNode> recurrent) {
    this.recurrent = recurrent;
  }

  /**
   * The readout of one window.
   *
   * @param window {@code [1, steps, features]}
   * @param states of the last layer, {@code [1, steps, width]}
   * @return {@code [outputs][step, state]}
   */
  double[][] of(Run run, Tensor window, Tensor states) {
    int places = Math.toIntExact(states.numel());
    int atOnce = Math.toIntExact(Math.max(1, AT_ONCE / (2L * places)));
    double[][] found = new double[0][];
    for (int from = 0; from < places; from += atOnce) {
      int to = Math.min(places, from + atOnce);
      double[][] some = some(run, window, states, from, to);
      if (found.length == 0) {
        found = new double[some.length][places];
      }
      for (int o = 0; o < some.length; o++) {
        System.arraycopy(some[o], 0, found[o], from, to - from);
      }
    }
    return found;
  }

  private double[][] some(Run run, Tensor window, Tensor states, int from, int to) {
    long rows = (long) to - from;
    Tensor moves =
        torch
            .eye(states.numel())
            .narrow(0, from, rows)
            .mul(new Scalar(MOVE))
            .reshape(rows, states.size(1), states.size(2));
    Tensor up = ask(run, window, states.add(moves));
    Tensor down = ask(run, window, states.sub(moves));
    Tensor slopes = up.sub(down).mul(new Scalar(.5 / MOVE)).transpose(0, 1);
    double[] flat = Tensors.toDoubles(slopes);
    double[][] byOutput = new double[Math.toIntExact(slopes.size(0))][(int) rows];
    for (int i = 0; i < flat.length; i++) {
      byOutput[i / (int) rows][i % (int) rows] = flat[i];
    }
    return byOutput;
  }

  private Tensor ask(Run run, Tensor window, Tensor states) {
    Tensor rows = window.expand(states.size(0), window.size(1), window.size(2));
    return run.outputs(rows, new Instead(recurrent, states));
  }

  /**
   * Answers for the recurrent layers: with given states for the last, with zeros for the others.
   */
  private record Instead(List<RecurrentNode> recurrent, Tensor states) implements Interception {
    @Override
    public Tensor answer(String path, Layer layer, Pass pass, Tensor input) {
      List<Tensor> given = given(path);
      return given.isEmpty() ? layer.forward(pass, input) : given.get(0);
    }

    @Override
    public List<Tensor> answer(String path, Junction junction, Pass pass, List<Tensor> inputs) {
      List<Tensor> given = given(path);
      return given.isEmpty() ? junction.forward(pass, inputs) : given;
    }

    private List<Tensor> given(String path) {
      for (int i = 0; i < recurrent.size(); i++) {
        RecurrentNode node = recurrent.get(i);
        if (node.path().equals(path)) {
          boolean last = i == recurrent.size() - 1;
          return node.answers(
              last ? states : torch.zeros(states.size(0), states.size(1), node.width()));
        }
      }
      return List.of();
    }
  }
}
