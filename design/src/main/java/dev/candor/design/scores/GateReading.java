package dev.candor.design.scores;

import dev.candor.core.NdArray;
import dev.candor.torch.Network;
import java.util.Objects;

/** What are a gate's weights, for each seed? */
final class GateReading {
  private static final int ROWS_AT_ONCE = 4096;

  private GateReading() {}

  /** The weights of a fixed gate from its scores {@code [members, columns]}, in double. */
  static double[][] fixed(NdArray scores) {
    double[][] weights = new double[scores.length(0)][];
    for (int m = 0; m < weights.length; m++) {
      double[] logs = logWeights(scores, m);
      weights[m] = new double[logs.length];
      for (int i = 0; i < logs.length; i++) {
        weights[m][i] = StrictMath.exp(logs[i]);
      }
    }
    return weights;
  }

  /** {@code log softmax(s)} of one member. */
  static double[] logWeights(NdArray scores, int member) {
    int d = scores.length(1);
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < d; i++) {
      highest = Math.max(highest, scores.at(member, i));
    }
    double sum = 0;
    for (int i = 0; i < d; i++) {
      sum += StrictMath.exp(scores.at(member, i) - highest);
    }
    double[] logs = new double[d];
    for (int i = 0; i < d; i++) {
      logs[i] = scores.at(member, i) - highest - StrictMath.log(sum);
    }
    return logs;
  }

  /** The weights of an input-dependent gate, averaged over rows that all members share. */
  static double[][] overRows(Network network, NdArray inputs, int columns) {
    int rows = inputs.length(0);
    double[][] mean = new double[network.members()][columns];
    for (int from = 0; from < rows; from += ROWS_AT_ONCE) {
      addMean(network, inputs.slice(from, Math.min(rows, from + ROWS_AT_ONCE)), rows, mean);
    }
    return mean;
  }

  /** The same where every member has rows of its own. */
  static double[][] overMemberRows(Network network, NdArray inputs, int columns) {
    double[][] mean = new double[network.members()][columns];
    addMean(network, inputs, inputs.length(1), mean);
    return mean;
  }

  private static void addMean(Network network, NdArray part, int rows, double[][] mean) {
    NdArray weights =
        Objects.requireNonNull(
            network
                .record(part, ScoresArchitecture.WEIGHTS::equals)
                .values()
                .get(ScoresArchitecture.WEIGHTS));
    int position = 0;
    for (double[] own : mean) {
      for (int row = 0; row < weights.length(1); row++) {
        for (int i = 0; i < own.length; i++) {
          own[i] += weights.get(position++) / rows;
        }
      }
    }
  }

  /** {@code [members, columns]}, float64. */
  static NdArray array(double[][] weights) {
    int columns = weights[0].length;
    double[] flat = new double[weights.length * columns];
    for (int m = 0; m < weights.length; m++) {
      System.arraycopy(weights[m], 0, flat, m * columns, columns);
    }
    return NdArray.of(flat, weights.length, columns);
  }
}
