package dev.candor.metrics.agreement;

import dev.candor.core.InputException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How far do two ranked lists agree, the first places weighing most? Rank-biased overlap,
 * extrapolated beyond the depth that is seen.
 *
 * <p>With X_d the overlap of both lists to depth d, s and l the lengths of the shorter and the
 * longer list, {@code RBO = (1 - p) / p (sum_(d=1..l) X_d / d p^d + sum_(d=s+1..l) X_s (d - s) / (s
 * d) p^d) + ((X_l - X_s) / l + X_s / s) p^l}: equation 32, the agreement at the last depths taken
 * to go on. The weight of the first ten places is .86 for p = .9. 0 to 1, higher is steadier. The
 * two lists need not hold the same things.
 *
 * <p>Webber, W., Moffat, A. and Zobel, J. 2010. A similarity measure for indefinite rankings. ACM
 * Transactions on Information Systems 28, 20.
 *
 * @param p persistence: how probable it is that a reader goes on to the next place
 */
public record RankBiasedOverlap(double p) {
  /** Checks that the persistence is one. */
  public RankBiasedOverlap {
    if (!(p > 0 && p < 1)) {
      throw InputException.of("p", "must lie between 0 and 1", p, "0.9 is usual");
    }
  }

  /** With persistence 0.9. */
  public static RankBiasedOverlap withDefaults() {
    return new RankBiasedOverlap(0.9);
  }

  /** With this persistence instead. */
  public RankBiasedOverlap withP(double persistence) {
    return new RankBiasedOverlap(persistence);
  }

  /**
   * Of two lists, first places first; to compare the top k, hand in their first k.
   *
   * @throws InputException if a list is empty or holds something twice
   */
  public double of(List<?> one, List<?> other) {
    List<?> shorter = one.size() <= other.size() ? one : other;
    List<?> longer = one.size() <= other.size() ? other : one;
    once(shorter);
    once(longer);
    int s = shorter.size();
    int l = longer.size();
    Set<Object> seenShort = new HashSet<>();
    Set<Object> seenLong = new HashSet<>();
    double sum = 0;
    double weight = 1;
    int overlap = 0;
    int overlapShort = 0;
    for (int depth = 1; depth <= l; depth++) {
      Object next = longer.get(depth - 1);
      overlap += seenShort.contains(next) ? 1 : 0;
      seenLong.add(next);
      if (depth <= s) {
        Object nextShort = shorter.get(depth - 1);
        overlap += seenLong.contains(nextShort) ? 1 : 0;
        seenShort.add(nextShort);
        overlapShort = overlap;
      }
      weight *= p;
      double unseen = depth > s ? overlapShort * (depth - s) / ((double) s * depth) : 0;
      sum += ((double) overlap / depth + unseen) * weight;
    }
    return (1 - p) / p * sum
        + ((overlap - overlapShort) / (double) l + overlapShort / (double) s) * weight;
  }

  private static void once(List<?> list) {
    if (list.isEmpty() || new HashSet<>(list).size() < list.size()) {
      throw InputException.of(
          "list", "must hold one thing or more, each once", list.size(), "rank the things first");
    }
  }
}
