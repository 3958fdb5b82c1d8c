package dev.candor.whitebox.gradient;

import java.util.List;

/** What a piece of the sampled paths of some rows gave. The arrays are not copied. */
final class SampledSum {
  private final double[] sums;
  private final double[] squares;
  private final double[] change;

  SampledSum(double[] sums, double[] squares, double[] change) {
    this.sums = sums;
    this.squares = squares;
    this.change = change;
  }

  /** Contributions added up, as many for each row as it has numbers. */
  double[] sums() {
    return sums;
  }

  /** Their squares added up. */
  double[] squares() {
    return squares;
  }

  /** Of the output along the paths, added up, one for each row. */
  double[] change() {
    return change;
  }

  static SampledSum joined(List<SampledSum> pieces) {
    SampledSum all = pieces.get(0);
    for (SampledSum piece : pieces.subList(1, pieces.size())) {
      add(all.sums, piece.sums);
      add(all.squares, piece.squares);
      add(all.change, piece.change);
    }
    return all;
  }

  private static void add(double[] to, double[] more) {
    for (int i = 0; i < to.length; i++) {
      to[i] += more[i];
    }
  }
}
