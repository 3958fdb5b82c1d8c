package dev.candor.design.actif;

import dev.candor.torch.Network;
import dev.candor.torch.graph.RecurrentNode;

/**
 * How does an answer go with what a recurrent layer reads, when its gates stand as {@link
 * GateFactors} say? One sweep over the steps, against the order of reading, with one vector of the
 * units: as much work as one window's forward pass.
 */
final class GateSweep {
  private final RecurrentNode node;
  private final int steps;
  private final double[][] byInput;
  private final double[][] byState;

  GateSweep(Network network, RecurrentNode node, int reading, int steps) {
    this.node = node;
    this.steps = steps;
    String prefix = node.prefix(reading);
    this.byInput = rows(network.parameter(prefix + "input.weight").toDoubles(), node.inputs());
    this.byState = rows(network.parameter(prefix + "recurrent.weight").toDoubles(), node.units());
  }

  private static double[][] rows(double[] flat, int width) {
    double[][] rows = new double[flat.length / width][width];
    for (int i = 0; i < flat.length; i++) {
      rows[i / width][i % width] = flat[i];
    }
    return rows;
  }

  /**
   * Adds what this reading brings.
   *
   * @param factors {@code [factor, step, unit]}, means over windows
   * @param readout how the answer goes with each state, {@code [steps][width]}
   * @param first the first of the states of this reading
   * @param into how it goes with each input, {@code [steps][inputs]}
   */
  void add(double[] factors, double[][] readout, int first, boolean backwards, double[][] into) {
    int units = node.units();
    double[] state = new double[units];
    double[] cell = new double[units];
    for (int i = 0; i < steps; i++) {
      int step = backwards ? i : steps - 1 - i;
      for (int j = 0; j < units; j++) {
        state[j] += readout[step][first + j];
      }
      double[][] sums =
          node.gates() == 4 ? lstm(factors, step, state, cell) : gru(factors, step, state);
      addProduct(sums[0], byInput, into[step]);
      double[] before = sums[2];
      addProduct(sums[1], byState, before);
      state = before;
    }
  }

  /** Through the sums of the gates: to the input, to the state before; and what goes on besides. */
  private double[][] lstm(double[] factors, int step, double[] state, double[] cell) {
    int units = node.units();
    double[] sums = new double[4 * units];
    for (int j = 0; j < units; j++) {
      cell[j] += state[j] * factor(factors, 4, step, j);
      sums[j] = cell[j] * factor(factors, 0, step, j);
      sums[units + j] = cell[j] * factor(factors, 1, step, j);
      sums[2 * units + j] = cell[j] * factor(factors, 2, step, j);
      sums[3 * units + j] = state[j] * factor(factors, 3, step, j);
      cell[j] *= factor(factors, 5, step, j);
    }
    return new double[][] {sums, sums, new double[units]};
  }

  private double[][] gru(double[] factors, int step, double[] state) {
    int units = node.units();
    double[] toInput = new double[3 * units];
    double[] toState = new double[3 * units];
    double[] goesOn = new double[units];
    for (int j = 0; j < units; j++) {
      double signal = state[j] * factor(factors, 2, step, j);
      toInput[j] = signal * factor(factors, 0, step, j);
      toInput[units + j] = state[j] * factor(factors, 1, step, j);
      toInput[2 * units + j] = signal;
      toState[j] = toInput[j];
      toState[units + j] = toInput[units + j];
      toState[2 * units + j] = signal * factor(factors, 3, step, j);
      goesOn[j] = state[j] * factor(factors, 4, step, j);
    }
    return new double[][] {toInput, toState, goesOn};
  }

  private double factor(double[] factors, int which, int step, int unit) {
    return factors[(which * steps + step) * node.units() + unit];
  }

  private static void addProduct(double[] vector, double[][] rows, double[] into) {
    for (int row = 0; row < vector.length; row++) {
      double factor = vector[row];
      double[] weights = rows[row];
      for (int i = 0; i < into.length; i++) {
        into[i] += factor * weights[i];
      }
    }
  }
}
