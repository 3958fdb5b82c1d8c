package dev.candor.cli.model;

import dev.candor.core.NdArray;

/** Which class has the highest probability? The first one where several have. */
public final class MostLikely {
  private MostLikely() {}

  /** Of a row of {@code [n, classes]}. */
  public static int of(NdArray probabilities, int row) {
    int best = 0;
    for (int c = 1; c < probabilities.length(1); c++) {
      best = probabilities.at(row, c) > probabilities.at(row, best) ? c : best;
    }
    return best;
  }

  /** Of one answer. */
  public static int of(double... probabilities) {
    int best = 0;
    for (int c = 1; c < probabilities.length; c++) {
      best = probabilities[c] > probabilities[best] ? c : best;
    }
    return best;
  }
}
