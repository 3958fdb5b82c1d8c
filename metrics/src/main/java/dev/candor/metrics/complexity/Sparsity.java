package dev.candor.metrics.complexity;

/**
 * How much of the input does a map from 0 to 1 switch on? {@code s = sum_i a_i / N}.
 *
 * <p>Of one input; over several it is the mean of their s. 0 to 1 for maps from 0 to 1, lower is
 * sparser. Says nothing of maps that have no scale: use {@link Gini} or {@link
 * EffectiveComponents}. A map of zeros is the sparsest and explains nothing.
 *
 * <p>"What is Important? Internal Interpretability of Models Processing Data with Inherent
 * Structure", OpenReview qr8leFAPrd, equation 2.
 */
public final class Sparsity {
  private Sparsity() {}

  /**
   * Of one number per component.
   *
   * @throws dev.candor.core.InputException if there is none or one is not finite
   */
  public static double of(double[] map) {
    int count = Magnitudes.of(map).length;
    double sum = 0;
    for (double value : map) {
      sum += value;
    }
    return sum / count;
  }
}
