package dev.candor.blackbox;

import dev.candor.core.Attribution;
import dev.candor.core.DType;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * An attribution whose numbers were drawn, and how far each may be from what it estimates.
 *
 * @param attribution the estimate; the largest of the errors becomes a check of its evidence
 * @param standardErrors float64, one per component: 0 where nothing was left to chance, NaN where
 *     one draw cannot tell
 * @param degreesOfFreedom of Student's distribution for the intervals
 */
public record SampledAttribution(
    Attribution attribution, NdArray standardErrors, double degreesOfFreedom) {
  /** What sums in double precision may lose, relative to the largest component. */
  private static final double ROUNDING = 1e-12;

  /** Checks that there is an error per component, and names the largest in the evidence. */
  public SampledAttribution {
    if (standardErrors.dtype() != DType.FLOAT64
        || standardErrors.size() != attribution.values().size()) {
      throw InputException.of(
          "standardErrors",
          "must be float64, one per component, " + attribution.values().size(),
          standardErrors,
          "give one for each");
    }
    attribution =
        new Attribution(
            attribution.values(),
            attribution.axes(),
            attribution.target(),
            attribution
                .evidence()
                .withCheck("standardError", largest(standardErrors))
                .withCheck("degreesOfFreedom", degreesOfFreedom));
  }

  /**
   * Where does the true value of a component lie? Student's interval around the estimate: over many
   * seeds the given share of such intervals covers the value that the method would give without
   * drawing.
   *
   * @param component its position
   * @param level such as .95
   */
  public Interval interval(int component, double level) {
    return around(component, quantile(level));
  }

  /** The interval of each component; they hold one by one, not all together. */
  public List<Interval> intervals(double level) {
    double quantile = quantile(level);
    return IntStream.range(0, standardErrors.size()).mapToObj(i -> around(i, quantile)).toList();
  }

  private Interval around(int component, double quantile) {
    double value = attribution.values().get(component);
    double error = standardErrors.get(component);
    if (Double.isNaN(error)) {
      return new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
    double largest = 0;
    for (int i = 0; i < attribution.values().size(); i++) {
      largest = Math.max(largest, Math.abs(attribution.values().get(i)));
    }
    double half = quantile * error + ROUNDING * largest;
    return new Interval(value - half, value + half);
  }

  private double quantile(double level) {
    if (!(level > 0 && level < 1)) {
      throw InputException.of("level", "must lie between 0 and 1", level, "such as .95");
    }
    return TDistribution.of(Math.max(1, degreesOfFreedom))
        .inverseCumulativeProbability((1 + level) / 2);
  }

  private static double largest(NdArray errors) {
    double largest = 0;
    for (int i = 0; i < errors.size(); i++) {
      // a maximum that lets NaN through: an error that nobody knows is not a small one
      largest = Math.max(largest, errors.get(i));
    }
    return largest;
  }
}
