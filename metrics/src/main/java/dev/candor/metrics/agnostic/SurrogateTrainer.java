package dev.candor.metrics.agnostic;

import dev.candor.core.NdArray;

/** Fits a simple model to the answers of another; must give the same for the same rows. */
@FunctionalInterface
public interface SurrogateTrainer {
  /**
   * Fits.
   *
   * @param rows {@code [n, inputs]}
   * @param outputs what the other model answers for them, {@code [n, outputs]}
   */
  Surrogate fit(NdArray rows, NdArray outputs);
}
