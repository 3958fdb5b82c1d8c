package dev.candor.metrics.localisation;

import dev.candor.metrics.truth.PrecisionAtK;
import java.util.BitSet;

/**
 * How many of the K most relevant components lie on the object, when the object has K components?
 * Needs no scale, unlike {@link RelevanceMassAccuracy}.
 *
 * <p>{@code |top K and object| / K}, 0 to 1, higher is better; components that tie for the last
 * places count by their chance, so a map of equal values scores the object's share of the image.
 * NaN where there is no object.
 *
 * <p>Arras, L., Osman, A. and Samek, W. 2022. CLEVR-XAI: a benchmark dataset for the ground truth
 * evaluation of neural network explanations. Information Fusion 81, 14-40.
 */
public final class RelevanceRankAccuracy {
  private RelevanceRankAccuracy() {}

  /**
   * Of one input.
   *
   * @param map one number per component
   * @param relevant the positions of the object
   * @throws dev.candor.core.InputException if a number is NaN or a position outside
   */
  public static double of(double[] map, BitSet relevant) {
    Door.inside(map, relevant);
    return relevant.isEmpty() ? Double.NaN : PrecisionAtK.of(map, relevant);
  }
}
