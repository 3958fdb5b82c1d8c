package dev.candor.metrics.statistics;

import java.util.List;
import java.util.Set;

/**
 * P-values that allow for one another.
 *
 * @param p the adjusted p-values, in the order they were given; NaN where there was none
 * @param alpha the level
 * @param broken the assumptions that the data broke
 */
public record AdjustedP(List<Double> p, double alpha, Set<Assumption> broken) {
  /** Copies the list. */
  public AdjustedP {
    p = List.copyOf(p);
  }

  /** Whether the test at this position is significant at the level. */
  public boolean rejected(int test) {
    return p.get(test) <= alpha;
  }
}
