package dev.candor.cli.reproduce.expnet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * What is taken from other sets: the share of marked words, and the threshold that was best there.
 *
 * @param share of marked words
 * @param threshold on scores standardised within their text
 */
record Carried(double share, double threshold) {
  /**
   * From these sets.
   *
   * @param scores of the same method on each of them
   * @param marks of them
   */
  static Carried from(
      Map<StudiedWords, List<double[]>> scores, Map<StudiedWords, MarkedWords> marks) {
    List<double[]> all = new ArrayList<>();
    List<BitSet> marked = new ArrayList<>();
    int words = 0;
    int hits = 0;
    for (StudiedWords set : StudiedWords.values()) {
      List<double[]> own = scores.get(set);
      MarkedWords truth = marks.get(set);
      if (own != null && truth != null) {
        all.addAll(WithinText.standardised(own));
        marked.addAll(truth.marked());
        words += truth.words();
        hits += truth.marked().stream().mapToInt(BitSet::cardinality).sum();
      }
    }
    return words == 0
        ? new Carried(Double.NaN, Double.NaN)
        : new Carried(hits / (double) words, BestThreshold.of(all, marked));
  }

  /** Whether there was anything to take it from. */
  boolean known() {
    return !Double.isNaN(share);
  }
}
