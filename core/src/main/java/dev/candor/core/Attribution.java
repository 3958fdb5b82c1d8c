package dev.candor.core;

/**
 * What mattered for <em>one</em> input: one float64 number per component.
 *
 * @param values one per component of {@code axes}, in its order
 * @param axes what each number belongs to
 * @param target the output that is explained
 * @param evidence how the numbers came about
 */
public record Attribution(NdArray values, Axes axes, int target, Evidence evidence) {
  /** Checks that there is one float64 number per component. */
  public Attribution {
    if (values.dtype() != DType.FLOAT64) {
      throw InputException.of(
          "values", "must be float64", values.dtype(), "attributions are held in double precision");
    }
    if (values.size() != axes.size()) {
      throw InputException.of(
          "values",
          "must have one number per component, " + axes.size(),
          values.size(),
          "give the axes of the values");
    }
  }
}
