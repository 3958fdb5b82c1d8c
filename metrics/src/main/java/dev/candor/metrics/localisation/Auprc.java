package dev.candor.metrics.localisation;

import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How pure are the components that score highest, all depths together? The area under the curve of
 * precision over recall, as average precision: {@code sum over distinct scores of (recall_k -
 * recall_(k-1)) precision_k}, without interpolation.
 *
 * <p>0 to 1, higher is better. Equal scores give the share of relevant ones, guessing slightly more
 * ({@link MarkingFloors}). NaN where none is relevant. Costs n log n steps.
 *
 * <p>Davis, J. and Goadrich, M. 2006. The relationship between precision-recall and ROC curves.
 * ICML 2006.
 */
public final class Auprc {
  private Auprc() {}

  /**
   * Of one score per component.
   *
   * @param relevant the positions of the relevant components
   * @throws dev.candor.core.InputException if a score is NaN or a position outside
   */
  public static double of(double[] scores, BitSet relevant) {
    Door.inside(scores, relevant);
    int[] order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -scores[i]))
            .mapToInt(i -> i)
            .toArray();
    double sum = 0;
    int found = 0;
    for (int from = 0; from < order.length; ) {
      int to = from;
      int hits = 0;
      while (to < order.length && scores[order[to]] == scores[order[from]]) {
        hits += relevant.get(order[to]) ? 1 : 0;
        to++;
      }
      found += hits;
      sum += hits * ((double) found / to);
      from = to;
    }
    return sum / relevant.cardinality();
  }
}
