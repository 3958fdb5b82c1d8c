package dev.candor.metrics.localisation;

import java.util.BitSet;

/** Which components are marked? From numbers to a set of positions. */
public final class Marked {
  private Marked() {}

  /**
   * Those whose number is at least this much.
   *
   * @throws dev.candor.core.InputException if a number is NaN
   */
  public static BitSet atLeast(double[] values, double threshold) {
    Door.numbers("values", values);
    BitSet marked = new BitSet(values.length);
    for (int i = 0; i < values.length; i++) {
      marked.set(i, values[i] >= threshold);
    }
    return marked;
  }
}
