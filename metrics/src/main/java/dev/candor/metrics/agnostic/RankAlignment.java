package dev.candor.metrics.agnostic;

import dev.candor.core.InputException;
import java.util.BitSet;
import java.util.List;

/**
 * Do the same components matter in every part of the data?
 *
 * <p>The mean over groups of {@code |T and T_g| / |T or T_g|}, with T the fewest components that
 * hold alpha of the importance over all inputs and T_g those over the inputs of group g: a
 * predicted class, or a quarter of the predicted values. 0 to 1, higher is more alike. The authors'
 * documentation page averages {@code |top k and top k of g| / k} over all k instead; their library
 * at the time of the publication computes what stands here.
 *
 * <p>A model whose classes have different reasons scores low and may be right. Munoz et al. 2024,
 * arXiv:2302.12094v3.
 */
public final class RankAlignment {
  private RankAlignment() {}

  /** Of a global importance and that of each group, with alpha .8. */
  public static double of(double[] importance, List<double[]> byGroup) {
    return of(importance, byGroup, AlphaScore.PUBLISHED);
  }

  /** Of a global importance and that of each group. */
  public static double of(double[] importance, List<double[]> byGroup, double alpha) {
    if (byGroup.isEmpty()) {
      throw InputException.of("groups", "must be one or more", 0, "group the inputs");
    }
    BitSet top = AlphaScore.top(importance, alpha);
    double sum = 0;
    for (double[] group : byGroup) {
      BitSet both = AlphaScore.top(group, alpha);
      BitSet either = AlphaScore.top(group, alpha);
      both.and(top);
      either.or(top);
      sum += (double) both.cardinality() / either.cardinality();
    }
    return sum / byGroup.size();
  }
}
