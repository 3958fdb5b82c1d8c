package dev.candor.metrics.localisation;

import dev.candor.metrics.statistics.MidRanks;
import java.util.BitSet;

/**
 * Do relevant components score higher than the others? The chance that a relevant one drawn at
 * random scores higher than an irrelevant one, ties by half: the area under the curve of the
 * receiver operating characteristic.
 *
 * <p>{@code (sum of the mid-ranks of the P relevant ones - P (P + 1) / 2) / (P (n - P))}. 0 to 1,
 * higher is better, guessing and equal scores give .5. Needs no threshold. NaN where all or none
 * are relevant. Costs n log n steps.
 *
 * <p>Hanley, J. A. and McNeil, B. J. 1982. The meaning and use of the area under a receiver
 * operating characteristic (ROC) curve. Radiology 143, 29-36.
 */
public final class Auroc {
  private Auroc() {}

  /**
   * Of one score per component.
   *
   * @param relevant the positions of the relevant components
   * @throws dev.candor.core.InputException if a score is NaN or a position outside
   */
  public static double of(double[] scores, BitSet relevant) {
    Door.inside(scores, relevant);
    double[] ranks = MidRanks.of(scores);
    double sum = 0;
    for (int i = 0; i < ranks.length; i++) {
      sum += relevant.get(i) ? ranks[i] : 0;
    }
    double positive = relevant.cardinality();
    return (sum - positive * (positive + 1) / 2) / (positive * (scores.length - positive));
  }
}
