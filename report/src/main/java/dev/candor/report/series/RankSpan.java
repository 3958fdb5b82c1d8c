package dev.candor.report.series;

import dev.candor.core.InputException;

/**
 * Between which ranks does a feature lie?
 *
 * @param feature its name
 * @param rank its place, from 1
 * @param best the best rank it may have
 * @param worst the worst
 */
public record RankSpan(String feature, int rank, int best, int worst) {
  /** Checks that the rank lies between the two. */
  public RankSpan {
    if (best < 1 || rank < best || worst < rank) {
      throw InputException.of(
          "rank of " + feature, "must lie in its interval", best + " to " + worst, "count again");
    }
  }
}
