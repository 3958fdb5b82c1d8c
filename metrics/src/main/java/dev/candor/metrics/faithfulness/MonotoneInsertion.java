package dev.candor.metrics.faithfulness;

import dev.candor.core.Cancellation;
import dev.candor.core.removal.CallEstimate;
import dev.candor.core.removal.Coalition;
import dev.candor.metrics.measure.Curve;
import dev.candor.metrics.measure.Direction;
import dev.candor.metrics.measure.Draws;
import dev.candor.metrics.measure.Finding;
import dev.candor.metrics.measure.Judging;
import dev.candor.metrics.measure.Measure;
import dev.candor.metrics.measure.Measured;
import dev.candor.metrics.measure.Need;
import dev.candor.metrics.measure.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Does the answer rise with every component that comes back, the least important first?
 * Monotonicity after Luss et al.
 *
 * <p>Components are put back one by one in rising order of their attribution; the value is the
 * share of the d steps at which the answer does not fall (by more than 1e-9 of the curve's height).
 * 1 is the publication's "monotone", which is yes or no; higher is better. A component that speaks
 * against the output makes it fall whatever the explanation says: for outputs that only positive
 * contributions lead to.
 *
 * <p><b>Cost</b>: d + 1 coalitions for each input. Not the monotonicity of Nguyen and Martinez:
 * that is {@link Monotonicity}. Luss, R. et al. 2019. Leveraging latent features for local
 * explanations (first as: Generating contrastive explanations with monotonic attribute functions).
 * arXiv:1905.12698.
 *
 * @param ties which of several equal components comes first
 */
public record MonotoneInsertion(Ties ties) implements Measure {
  private static final double ROUNDING = 1e-9;

  /** Ties drawn. */
  public static MonotoneInsertion withDefaults() {
    return new MonotoneInsertion(Ties.DRAWN);
  }

  @Override
  public String name() {
    return "monotone insertion";
  }

  @Override
  public String question() {
    return "Does the answer rise with every component that comes back, the least important first?";
  }

  @Override
  public Direction direction() {
    return Direction.HIGHER_IS_BETTER;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.MODEL, Need.REMOVAL);
  }

  @Override
  public CallEstimate estimate(Subject subject) {
    CallEstimate one = subject.masking().estimate(1L + subject.masking().players().count());
    return new CallEstimate(one.modelCalls() * subject.size(), one.bytes());
  }

  @Override
  public Measured judge(Subject subject, Cancellation cancellation) {
    Judging judging = new Judging(subject, cancellation);
    return judging.each(
        this,
        Map.of("ties", ties.name()),
        i -> {
          double[] attribution = subject.values(i);
          Order order = Order.falling(attribution, RankBy.VALUE, ties, Draws.of(subject.seed(), i));
          List<Coalition> asked = new ArrayList<>();
          for (int gone = attribution.length; gone >= 0; gone--) {
            asked.add(order.withoutTop(gone));
          }
          return judging.values(i, asked).map(MonotoneInsertion::finding);
        });
  }

  private static Finding finding(double[] values) {
    int steps = values.length - 1;
    double[] shares = new double[values.length];
    double low = values[0];
    double high = values[0];
    for (int k = 0; k <= steps; k++) {
      shares[k] = (double) k / steps;
      low = Math.min(low, values[k]);
      high = Math.max(high, values[k]);
    }
    int kept = 0;
    for (int k = 1; k <= steps; k++) {
      kept += values[k] >= values[k - 1] - ROUNDING * (high - low) ? 1 : 0;
    }
    return Finding.exact((double) kept / steps, Curve.of(shares, values));
  }
}
