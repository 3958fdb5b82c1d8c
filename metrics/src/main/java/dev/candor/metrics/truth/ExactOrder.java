package dev.candor.metrics.truth;

import dev.candor.core.RankedFeature;
import dev.candor.core.Ranking;
import java.util.List;

/**
 * Is the order exactly the known one? Every feature of the known order stands at its place, counted
 * from the top, and is strictly more important than the one after it: a tie is not an order.
 *
 * <p>All or nothing: one exchange of the last two is a no. {@link KendallTauB} is the graded form.
 */
public final class ExactOrder {
  private ExactOrder() {}

  /**
   * Whether a ranking starts with just this order.
   *
   * @param order most important first
   */
  public static boolean holds(Ranking ranking, List<String> order) {
    List<RankedFeature> features = ranking.features();
    if (order.size() > features.size() || !ranking.order().subList(0, order.size()).equals(order)) {
      return false;
    }
    for (int i = 0; i < order.size() && i + 1 < features.size(); i++) {
      if (features.get(i).weight() <= features.get(i + 1).weight()) {
        return false;
      }
    }
    return true;
  }
}
