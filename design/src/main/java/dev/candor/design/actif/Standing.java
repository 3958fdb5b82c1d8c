package dev.candor.design.actif;

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
}
