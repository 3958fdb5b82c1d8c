package dev.candor.metrics.complexity;

/**
 * Over how many components is the importance spread? The entropy of the shares {@code p_i = |a_i| /
 * sum |a|}: {@code H = -sum p_i ln p_i}, in nats.
 *
 * <p>0 where one component has it all, ln N where all are equal; lower is simpler. NaN where every
 * importance is 0. {@link EffectiveComponents} is the same on a scale of components.
 *
 * <p>Bhatt, U., Weller, A. and Moura, J. M. F. 2020. Evaluating and aggregating feature-based model
 * explanations. IJCAI 2020 (there: complexity).
 */
public final class Entropy {
  private Entropy() {}

  /**
   * Of one importance per component, by size.
   *
   * @throws dev.candor.core.InputException if there is none or one is not finite
   */
  public static double of(double[] importance) {
    double entropy = 0;
    for (double share : Magnitudes.shares(importance)) {
      entropy -= share == 0 ? 0 : share * Math.log(share);
    }
    return entropy + 0.0;
  }
}
