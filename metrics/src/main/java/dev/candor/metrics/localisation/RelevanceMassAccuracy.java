package dev.candor.metrics.localisation;

import java.util.BitSet;

/**
 * How much of the relevance lies on the object?
 *
 * <p>{@code sum of R_i over the object / sum of all R_i}, 0 to 1, higher is better; a map of equal
 * values scores the object's share of the image. NaN where no relevance is left. Negative relevance
 * counts as {@link Sign} says.
 *
 * <p>Arras, L., Osman, A. and Samek, W. 2022. CLEVR-XAI: a benchmark dataset for the ground truth
 * evaluation of neural network explanations. Information Fusion 81, 14-40.
 *
 * @param sign what negative relevance counts
 */
public record RelevanceMassAccuracy(Sign sign) {
  /** Negative relevance counts nothing. */
  public static RelevanceMassAccuracy withDefaults() {
    return new RelevanceMassAccuracy(Sign.POSITIVE_PART);
  }

  /** With negative relevance counting this instead. */
  public RelevanceMassAccuracy with(Sign other) {
    return new RelevanceMassAccuracy(other);
  }

  /**
   * Of one input.
   *
   * @param map one number per component
   * @param relevant the positions of the object
   * @throws dev.candor.core.InputException if a number is NaN or a position outside
   */
  public double of(double[] map, BitSet relevant) {
    Door.inside(map, relevant);
    double inside = 0;
    double all = 0;
    for (int i = 0; i < map.length; i++) {
      double amount = sign.amount(map[i]);
      all += amount;
      inside += relevant.get(i) ? amount : 0;
    }
    return inside / all;
  }
}
