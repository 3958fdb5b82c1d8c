package dev.candor.whitebox.gradient;

import dev.candor.core.Attribution;
import dev.candor.core.DType;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;

/**
 * An attribution that is a mean over what was drawn, and how far each number may be from what it
 * estimates.
 *
 * @param attribution the estimate; the largest of the errors is a check of its evidence
 * @param standardErrors float64, one per component; NaN where one draw cannot tell
 */
public record SampledGradients(Attribution attribution, NdArray standardErrors) {
  /** Checks that there is an error per component, and names the largest in the evidence. */
  public SampledGradients {
    if (standardErrors.dtype() != DType.FLOAT64
        || standardErrors.size() != attribution.values().size()) {
      throw InputException.of(
          "standardErrors",
          "must be float64, one per component, " + attribution.values().size(),
          standardErrors,
          "give one for each");
    }
    double largest = 0;
    for (int i = 0; i < standardErrors.size(); i++) {
      // a maximum that lets NaN through: an error that nobody knows is not a small one
      largest = Math.max(largest, standardErrors.get(i));
    }
    attribution =
        new Attribution(
            attribution.values(),
            attribution.axes(),
            attribution.target(),
            attribution.evidence().withCheck("standardError", largest));
  }
}
