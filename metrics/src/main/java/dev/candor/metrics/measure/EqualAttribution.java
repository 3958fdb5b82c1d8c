package dev.candor.metrics.measure;

import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.Evidence;
import dev.candor.core.Explainer;
import dev.candor.core.NdArray;
import java.util.Arrays;

/**
 * The floor that says nothing: every component gets 1.
 *
 * <p>What it reaches in a measure is what can be had without looking at model or input. No model
 * calls. Where a measure needs an order, the ties are broken as that measure says.
 */
public final class EqualAttribution implements Explainer {
  private final Axes axes;

  /** For inputs with these components. */
  public EqualAttribution(Axes axes) {
    this.axes = axes;
  }

  @Override
  public Attribution explain(NdArray input, int target) {
    double[] values = new double[axes.size()];
    Arrays.fill(values, 1);
    return new Attribution(
        NdArray.of(values, values.length), axes, target, Evidence.of("all-equal attribution"));
  }
}
