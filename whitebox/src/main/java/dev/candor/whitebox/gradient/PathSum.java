package dev.candor.whitebox.gradient;

/** What a piece of the paths of some rows gave. The arrays are not copied. */
final class PathSum {
  private final double[] sums;
  private final double[] change;

  PathSum(double[] sums, double[] change) {
    this.sums = sums;
    this.change = change;
  }

  /** Weighted gradients, as many for each row as it has numbers. */
  double[] sums() {
    return sums;
  }

  /** Of the output along the path, one for each row; empty but for the first piece. */
  double[] change() {
    return change;
  }
}
