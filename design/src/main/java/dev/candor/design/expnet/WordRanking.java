package dev.candor.design.expnet;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** How well do scores put words in order? */
final class WordRanking {
  private WordRanking() {}

  /**
   * The chance that a marked word has a higher score than another, ties counting half (AUROC);
   * empty where all words are marked, or none.
   */
  static OptionalDouble auroc(double[] scores, boolean[] marked) {
    int[] order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> scores[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double ranks = 0;
    long positive = 0;
    for (int from = 0; from < order.length; ) {
      int to = from;
      int own = 0;
      while (to < order.length && scores[order[to]] == scores[order[from]]) {
        own += marked[order[to]] ? 1 : 0;
        to++;
      }
      ranks += own * (from + 1 + to) / 2.;
      positive += own;
      from = to;
    }
    long negative = order.length - positive;
    if (positive == 0 || negative == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        (ranks - positive * (positive + 1) / 2.) / ((double) positive * negative));
  }

  /** Pearson's correlation; empty where one of the two is the same for all. */
  static OptionalDouble correlation(double[] x, double[] y) {
    double meanX = Arrays.stream(x).average().orElse(0);
    double meanY = Arrays.stream(y).average().orElse(0);
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < x.length; i++) {
      xx += (x[i] - meanX) * (x[i] - meanX);
      yy += (y[i] - meanY) * (y[i] - meanY);
      xy += (x[i] - meanX) * (y[i] - meanY);
    }
    return xx > 0 && yy > 0 ? OptionalDouble.of(xy / Math.sqrt(xx * yy)) : OptionalDouble.empty();
  }
}
