package dev.candor.blackbox.lime;

import dev.candor.core.InputException;

/**
 * How much does a sample count? {@code exp(-d^2 / sigma^2)} for distance d.
 *
 * @param distance how it is measured
 * @param space between what
 * @param sigma the width, above 0
 */
public record Kernel(Distance distance, DistanceSpace space, double sigma) {
  /** Checks the width. */
  public Kernel {
    if (!(sigma > 0) || Double.isInfinite(sigma)) {
      throw InputException.of(
          "sigma", "must be above 0 and finite", sigma, "a larger one makes far samples count");
    }
  }

  /** The published form, {@code exp(-d^2 / sigma^2)}. */
  public static Kernel published(Distance distance, DistanceSpace space, double sigma) {
    return new Kernel(distance, space, sigma);
  }

  /**
   * The form of the authors' software and of Captum, {@code exp(-d^2 / (2 width^2))}: the published
   * one with sigma = root of 2 times the width.
   */
  public static Kernel gaussian(Distance distance, DistanceSpace space, double width) {
    return new Kernel(distance, space, Math.sqrt(2) * width);
  }

  /** The weight at a squared distance. */
  double weight(double squaredDistance) {
    return Math.exp(-squaredDistance / (sigma * sigma));
  }
}
