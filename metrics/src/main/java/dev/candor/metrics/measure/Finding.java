package dev.candor.metrics.measure;

import java.util.Optional;

/**
 * What a measure finds for one input.
 *
 * @param value NaN where the measure is not defined for this input
 * @param standardError of the value where it was sampled, 0 where it is exact, NaN where nobody
 *     knows
 * @param curve what the value was read from, where it is a curve
 */
public record Finding(double value, double standardError, Optional<Curve> curve) {
  /** An exact value. */
  public static Finding exact(double value) {
    return new Finding(value, 0, Optional.empty());
  }

  /** An exact value read from a curve. */
  public static Finding exact(double value, Curve curve) {
    return new Finding(value, 0, Optional.of(curve));
  }

  /** A sampled value. */
  public static Finding sampled(double value, double standardError) {
    return new Finding(value, standardError, Optional.empty());
  }
}
