package dev.candor.metrics.complexity;

import java.util.Arrays;

/**
 * How unequal are the importances? The Gini index of their sizes, {@code 1 - 2 sum_k (a_(k) / sum
 * |a|) (N - k + 1/2) / N} with sizes in ascending order, k from 1.
 *
 * <p>0 where all are equal, 1 - 1/N where one component has it all; higher is sparser. Does not
 * change with the scale or when the list is repeated. NaN where every importance is 0.
 *
 * <p>Hurley, N. and Rickard, S. 2009. Comparing measures of sparsity. IEEE Transactions on
 * Information Theory 55, 4723-4741. Chalasani, P. and others 2020. Concise explanations of neural
 * networks using adversarial training. ICML 2020.
 */
public final class Gini {
  private Gini() {}

  /**
   * Of one importance per component, by size.
   *
   * @throws dev.candor.core.InputException if there is none or one is not finite
   */
  public static double of(double[] importance) {
    double[] shares = Magnitudes.shares(importance);
    Arrays.sort(shares);
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      sum += shares[i] * (shares.length - i - 0.5) / shares.length;
    }
    return 1 - 2 * sum;
  }
}
