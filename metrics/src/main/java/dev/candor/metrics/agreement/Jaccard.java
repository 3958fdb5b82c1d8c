package dev.candor.metrics.agreement;

import java.util.HashSet;
import java.util.Set;

/**
 * How many of the top k do two explanations share? {@code |A and B| / |A or B|} of both sets.
 *
 * <p>0 to 1, higher is steadier; two random sets of k out of d share about {@code k / (2 d - k)}.
 * Components that tie for the last places belong to the set by their chance, the intersection takes
 * the smaller and the union the larger of both memberships: the order of columns cannot help, and a
 * list agrees with itself fully. Says nothing of the order within the top: {@link
 * RankBiasedOverlap}.
 *
 * <p>Jaccard, P. 1912. The distribution of the flora in the alpine zone. New Phytologist 11, 37-50.
 */
public final class Jaccard {
  private Jaccard() {}

  /**
   * Of the k largest numbers of two lists for the same things; hand in sizes where signs do not
   * matter.
   *
   * @throws dev.candor.core.InputException if the lengths differ, a number is NaN or there are not
   *     k of them
   */
  public static double ofTop(double[] one, double[] other, int k) {
    TopK.sameLength(one, other);
    double[] inOne = TopK.membership(one, k);
    double[] inOther = TopK.membership(other, k);
    double both = 0;
    double either = 0;
    for (int i = 0; i < inOne.length; i++) {
      both += Math.min(inOne[i], inOther[i]);
      either += Math.max(inOne[i], inOther[i]);
    }
    return both / either;
  }

  /** Of two sets; NaN where both are empty. */
  public static <T> double of(Set<T> one, Set<T> other) {
    Set<T> both = new HashSet<>(one);
    both.retainAll(other);
    return (double) both.size() / (one.size() + other.size() - both.size());
  }
}
