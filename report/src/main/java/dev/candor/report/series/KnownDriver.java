package dev.candor.report.series;

import dev.candor.core.InputException;

/**
 * A feature that is known to drive the target, since the series was made so.
 *
 * @param feature its name
 * @param rank its place in the ranking, from 1
 */
public record KnownDriver(String feature, int rank) {
  /** Checks the rank. */
  public KnownDriver {
    if (rank < 1) {
      throw InputException.of("rank of " + feature, "must start at 1", rank, "count from 1");
    }
  }
}
