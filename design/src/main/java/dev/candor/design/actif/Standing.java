package dev.candor.design.actif;

import dev.candor.core.Evidence;
import dev.candor.core.NdArray;
import dev.candor.core.Ranking;
import java.util.List;

/**
 * How do the features stand after so many windows?
 *
 * @param ranking by importance, with its 95 % interval
 * @param intervals of each feature's rank, in the order of the ranking
 * @param windows how many were seen
 */
public record Standing(Ranking ranking, List<RankInterval> intervals, long windows) {
  /** Copies the list. */
  public Standing {
    intervals = List.copyOf(intervals);
  }

  /**
   * From scores that another method gave, so that its ranks have intervals too.
   *
   * @param scores of windows in their order, {@code [n, features]}; their size counts, not their
   *     sign
   */
  public static Standing of(
      List<String> features, Aggregation aggregation, NdArray scores, Evidence evidence) {
    RunningScores running = new RunningScores(features.size());
    running.addAll(scores.toDoubles());
    return new Standings(features, aggregation).of(running, evidence);
  }
}
