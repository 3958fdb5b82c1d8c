package dev.candor.metrics.measure;

import dev.candor.core.Cancellation;
import dev.candor.core.removal.CallEstimate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * A number read from one attribution alone, such as its sparsity, in the shape of every other
 * measure. No model calls.
 *
 * @param name of the measure
 * @param question what it asks
 * @param direction which end is the good one
 * @param formula of the attribution as numbers; NaN where it is not defined
 */
public record AttributionMeasure(
    String name, String question, Direction direction, ToDoubleFunction<double[]> formula)
    implements Measure {
  @Override
  public Set<Need> needs() {
    return Set.of();
  }

  @Override
  public CallEstimate estimate(Subject subject) {
    return new CallEstimate(0, 8L * subject.masking().players().count());
  }

  @Override
  public Measured judge(Subject subject, Cancellation cancellation) {
    return new Judging(subject, cancellation)
        .each(
            this,
            Map.of(),
            i -> Optional.of(Finding.exact(formula.applyAsDouble(subject.values(i)))));
  }
}
