package dev.candor.report.image;

import dev.candor.core.InputException;

/**
 * What PA leaves out.
 *
 * @param share of all patches of the test images that lie below the threshold
 * @param threshold patches whose importance is below it are painted in the mean colour
 */
public record MaskedPatches(double share, double threshold) {
  /** Checks the numbers. */
  public MaskedPatches {
    if (!(share >= 0 && share <= 1) || !Double.isFinite(threshold)) {
      throw InputException.of(
          "masked", "must be a share and a finite threshold", share + ", " + threshold, "check it");
    }
  }
}
