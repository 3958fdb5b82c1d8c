package dev.candor.whitebox.gradient;

import java.util.Arrays;

/** Places between 0 and 1 with their weights; not copied, never changed. */
final class PathPoints {
  private final double[] at;
  private final double[] weights;

  PathPoints(double[] at, double[] weights) {
    this.at = at;
    this.weights = weights;
  }

  int count() {
    return at.length;
  }

  double[] at(int from, int to) {
    return Arrays.copyOfRange(at, from, to);
  }

  double[] weights(int from, int to) {
    return Arrays.copyOfRange(weights, from, to);
  }
}
