package dev.candor.metrics.measure;

import dev.candor.core.Evidence;
import dev.candor.core.InputException;
import dev.candor.metrics.statistics.Spread;
import java.util.List;
import java.util.Optional;

/**
 * What a measure found, input by input or for all of them together.
 *
 * <p>Checks in the evidence: {@code complete} (0 where the budget ended before the last input),
 * {@code inputs}, {@code inputsNotMeasured}, {@code inputsUndefined}, and {@code standardError},
 * the largest over inputs, where values were sampled.
 *
 * @param measure its name
 * @param direction which end is the good one
 * @param values one per input, NaN where it was not measured or is not defined; a single one for a
 *     measure of all inputs together
 * @param curves one for each measured input, in their order; none for a measure without curves
 * @param evidence how the values came about
 */
public record Measured(
    String measure,
    Direction direction,
    List<Double> values,
    List<Curve> curves,
    Evidence evidence) {
  /** Copies the lists. */
  public Measured {
    values = List.copyOf(values);
    curves = List.copyOf(curves);
    if (values.isEmpty()) {
      throw InputException.of("values", "must hold one or more", 0, "measure an input");
    }
  }

  /** The values that are defined. */
  public double[] defined() {
    return values.stream().mapToDouble(Double::doubleValue).filter(Double::isFinite).toArray();
  }

  /** The mean of the values that are defined, NaN where none is. */
  public double mean() {
    double[] defined = defined();
    double sum = 0;
    for (double value : defined) {
      sum += value;
    }
    return defined.length == 0 ? Double.NaN : sum / defined.length;
  }

  /** The spread over inputs of the values that are defined; nothing where none is. */
  public Optional<Spread> spread() {
    double[] defined = defined();
    return defined.length == 0 ? Optional.empty() : Optional.of(Spread.of(defined));
  }

  /** The mean curve; nothing where there is none, or where inputs have curves over other x. */
  public Optional<Curve> curve() {
    if (curves.isEmpty() || curves.stream().map(Curve::x).distinct().count() > 1) {
      return Optional.empty();
    }
    return Optional.of(Curve.mean(curves));
  }

  /** Whether every input was measured. */
  public boolean complete() {
    return evidence.checks().getOrDefault("complete", 1.0) == 1.0;
  }
}
