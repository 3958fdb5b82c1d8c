package dev.candor.metrics.agnostic;

import dev.candor.core.NdArray;
import java.util.Arrays;
import java.util.Comparator;

/** Finds the splits of a decision tree. */
final class TreeGrowth {
  /** A split must lower the squared error by more than this share of it. */
  private static final double LEAST_GAIN = 1e-12;

  private final NdArray rows;
  private final double[][] targets;

  TreeGrowth(NdArray rows, double[][] targets) {
    this.rows = rows;
    this.targets = targets;
  }

  TreeNode grow(int[] members, int depth) {
    double[] sum = new double[targets[0].length];
    double squares = 0;
    for (int i : members) {
      for (int k = 0; k < sum.length; k++) {
        sum[k] += targets[i][k];
        squares += targets[i][k] * targets[i][k];
      }
    }
    double explained = explained(sum, members.length);
    Best best = new Best(explained + LEAST_GAIN * Math.max(squares, explained));
    if (depth > 0 && squares - explained > LEAST_GAIN * squares) {
      for (int input = 0; input < rows.length(1); input++) {
        search(members, input, sum, best);
      }
    }
    if (best.input < 0) {
      return new TreeNode.Leaf(
          NdArray.of(
              Arrays.stream(sum).map(total -> total / members.length).toArray(), sum.length));
    }
    int[] left =
        Arrays.stream(members).filter(i -> rows.at(i, best.input) <= best.threshold).toArray();
    int[] right =
        Arrays.stream(members).filter(i -> rows.at(i, best.input) > best.threshold).toArray();
    return new TreeNode.Split(
        best.input, best.threshold, grow(left, depth - 1), grow(right, depth - 1));
  }

  private void search(int[] members, int input, double[] sum, Best best) {
    int[] sorted =
        Arrays.stream(members)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> rows.at(i, input)))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] left = new double[sum.length];
    double[] right = sum.clone();
    for (int at = 0; at < sorted.length - 1; at++) {
      for (int k = 0; k < left.length; k++) {
        left[k] += targets[sorted[at]][k];
        right[k] -= targets[sorted[at]][k];
      }
      double here = rows.at(sorted[at], input);
      double next = rows.at(sorted[at + 1], input);
      double middle = here + (next - here) / 2;
      if (here < next) {
        best.offer(
            explained(left, at + 1) + explained(right, sorted.length - at - 1),
            input,
            middle < next ? middle : here);
      }
    }
  }

  /** What the mean of some rows explains of their squares. */
  private static double explained(double[] sum, int count) {
    double explained = 0;
    for (double total : sum) {
      explained += total * total / count;
    }
    return explained;
  }

  /** The best split so far. */
  private static final class Best {
    private double explained;
    private int input = -1;
    private double threshold;

    Best(double explained) {
      this.explained = explained;
    }

    void offer(double offered, int offeredInput, double offeredThreshold) {
      if (offered > explained) {
        explained = offered;
        input = offeredInput;
        threshold = offeredThreshold;
      }
    }
  }
}
