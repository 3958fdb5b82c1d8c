package dev.candor.metrics.measure;

import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.DType;
import dev.candor.core.Evidence;
import dev.candor.core.Explainer;
import dev.candor.core.NdArray;

/**
 * The floor that guesses: every component gets a number drawn from the standard normal
 * distribution.
 *
 * <p>The numbers follow from the seed and the bits of the input and its target, so that the same
 * question gets the same guess whatever was asked before, and another input another guess. No model
 * calls. A measure of one guess is itself drawn: average over inputs, and over seeds where inputs
 * are few.
 */
public final class RandomAttribution implements Explainer {
  private final Axes axes;
  private final long seed;

  /** For inputs with these components. */
  public RandomAttribution(Axes axes, long seed) {
    this.axes = axes;
    this.seed = seed;
  }

  @Override
  public Attribution explain(NdArray input, int target) {
    Draws draws = Draws.of(seed, bits(input), target);
    double[] values = new double[axes.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = draws.normal();
    }
    return new Attribution(
        NdArray.of(values, values.length),
        axes,
        target,
        Evidence.of("random attribution").withSeed(seed));
  }

  private static long bits(NdArray input) {
    long hash = input.dtype() == DType.FLOAT32 ? 1 : 2;
    for (double value : input.toDoubles()) {
      hash = hash * 0x9e3779b97f4a7c15L + Double.doubleToLongBits(value);
      hash ^= hash >>> 29;
    }
    return hash;
  }
}
