package dev.candor.cli.reproduce.expnet;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** From which score on would words be marked for the highest F1 over all words together? */
final class BestThreshold {
  private BestThreshold() {}

  /**
   * The threshold; of several the highest.
   *
   * @param scores of each text's words
   * @param marked of each text
   */
  static double of(List<double[]> scores, List<BitSet> marked) {
    double[] all = MarkedWords.joined(scores);
    BitSet relevant = new BitSet(all.length);
    int from = 0;
    for (int text = 0; text < scores.size(); text++) {
      int start = from;
      marked.get(text).stream().forEach(word -> relevant.set(start + word));
      from += scores.get(text).length;
    }
    int[] order =
        IntStream.range(0, all.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -all[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double best = -1;
    double threshold = Double.POSITIVE_INFINITY;
    int hits = 0;
    for (int i = 0; i < order.length; i++) {
      hits += relevant.get(order[i]) ? 1 : 0;
      boolean last = i == order.length - 1 || all[order[i + 1]] < all[order[i]];
      double f1 = 2. * hits / (i + 1. + relevant.cardinality());
      if (last && f1 > best) {
        best = f1;
        threshold = all[order[i]];
      }
    }
    return threshold;
  }
}
