package dev.candor.metrics.agnostic;

import dev.candor.core.InputException;
import java.util.BitSet;

/**
 * On how few components does the importance concentrate? The smallest share of all components that
 * together hold at least alpha of the importance.
 *
 * <p>{@code min { k : p_(1) + ... + p_(k) >= alpha } / d}, with p the importance by falling size
 * and summing to 1; 1/d to 1, lower is more concentrated, alpha .8 in the publication. The authors'
 * documentation page counts instead the components whose own importance is alpha or more; their
 * library and its documentation of the function compute what stands here.
 *
 * <p>Concentrated is not right: one component that is wrong scores best. Munoz et al. 2024,
 * arXiv:2302.12094v3.
 */
public final class AlphaScore {
  /** The share of the importance in the publication. */
  public static final double PUBLISHED = 0.8;

  /** What rounding may take from a sum of shares. */
  private static final double ROUNDING = 1e-12;

  private AlphaScore() {}

  /** Of a global importance, with alpha .8. */
  public static double of(double[] importance) {
    return of(importance, PUBLISHED);
  }

  /**
   * Of a global importance.
   *
   * @param importance one number per component, none negative
   * @param alpha above 0 and at most 1
   */
  public static double of(double[] importance, double alpha) {
    return (double) top(importance, alpha).cardinality() / importance.length;
  }

  /** The fewest components that hold alpha of the importance; equal ones in their own order. */
  static BitSet top(double[] importance, double alpha) {
    if (!(alpha > 0 && alpha <= 1)) {
      throw InputException.of("alpha", "must be above 0 and at most 1", alpha, "0.8 is usual");
    }
    double[] shares = Importances.shares(importance);
    BitSet top = new BitSet();
    double sum = 0;
    for (int j : Importances.order(shares)) {
      top.set(j);
      sum += shares[j];
      if (sum >= alpha - ROUNDING) {
        break;
      }
    }
    return top;
  }
}
