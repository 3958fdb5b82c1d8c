package dev.candor.design.actif.model;

import dev.candor.core.InputException;

/**
 * Which targets count? Rows whose target lies elsewhere are left out, and part what is around them.
 *
 * @param above it must be larger
 * @param most it may be this
 */
public record TargetRange(double above, double most) {
  /** Checks that there is something between. */
  public TargetRange {
    if (!(above < most)) {
      throw InputException.of(
          "target range", "must go from a smaller to a larger number", above + ".." + most, "0..3");
    }
  }
}
