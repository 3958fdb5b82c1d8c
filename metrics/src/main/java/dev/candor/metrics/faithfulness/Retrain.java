package dev.candor.metrics.faithfulness;

import dev.candor.core.NdArray;
import dev.candor.core.Predictor;

/** Fits a model anew; must give the same model for the same rows, targets and seed. */
@FunctionalInterface
public interface Retrain {
  /**
   * Fits.
   *
   * @param rows {@code [n, ...]}, with components taken away
   * @param targets one per row: a class from 0, or a value
   * @param seed of initial weights and of the order of rows
   */
  Predictor fit(NdArray rows, double[] targets, long seed);
}
