package dev.candor.blackbox;

import dev.candor.core.NdArray;

/** How good are a model's answers? Larger is better; a loss is a score with its sign turned. */
@FunctionalInterface
public interface Score {
  /**
   * The score of all rows together.
   *
   * @param outputs what the model answers, {@code [n, outputs]}
   * @param targets what is true: a class from 0, or a value
   */
  double of(NdArray outputs, double[] targets);

  /** The name in an evidence. */
  default String label() {
    return "custom";
  }
}
