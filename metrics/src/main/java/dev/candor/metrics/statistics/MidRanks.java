package dev.candor.metrics.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.ranking.NaturalRanking;
import org.apache.commons.statistics.ranking.TiesStrategy;

/**
 * Ranks from 1 for the smallest value; equal values share the mean of their places. 0.0 and -0.0
 * are equal.
 *
 * <p>The ranks of n values add up to n (n + 1) / 2 whatever the ties. Costs n log n steps.
 */
public final class MidRanks {
  private MidRanks() {}

  /**
   * The ranks, in the order of the values.
   *
   * @throws dev.candor.core.InputException if a value is NaN
   */
  public static double[] of(double... values) {
    double[] numbers = Samples.numbers("values", values);
    return numbers.length == 0 ? numbers : new NaturalRanking(TiesStrategy.AVERAGE).apply(numbers);
  }

  /** The sizes of the groups of equal values, also of those of one value. */
  static int[] groups(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int[] sizes = new int[sorted.length];
    int groups = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i > 0 && sorted[i] != sorted[i - 1]) {
        groups++;
      }
      sizes[groups]++;
    }
    return sorted.length == 0 ? sizes : Arrays.copyOf(sizes, groups + 1);
  }
}
