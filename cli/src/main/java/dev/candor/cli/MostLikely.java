package dev.candor.cli;

import dev.candor.core.NdArray;

/** Which class has the highest probability? The first one where several have. */
final class MostLikely {
  private MostLikely() {}

  static int of(NdArray probabilities, int row) {
    int best = 0;
    for (int c = 1; c < probabilities.length(1); c++) {
      best = probabilities.at(row, c) > probabilities.at(row, best) ? c : best;
    }
    return best;
  }
}
