package dev.candor.metrics.faithfulness;

import dev.candor.core.Cancellation;
import dev.candor.core.InputException;
import dev.candor.core.removal.CallEstimate;
import dev.candor.core.removal.Coalition;
import dev.candor.metrics.measure.Draws;
import dev.candor.metrics.measure.Finding;
import dev.candor.metrics.measure.Judging;
import dev.candor.metrics.measure.Measure;
import dev.candor.metrics.measure.Measured;
import dev.candor.metrics.measure.Subject;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * What the model answers when the most important components are kept, or taken away: one coalition
 * for each input.
 *
 * @param share of the components, above 0 and at most 1
 * @param rankBy what makes a component important
 * @param ties which of several equal components comes first
 */
record TopShare(double share, RankBy rankBy, Ties ties) {
  /** Checks the share. */
  static void check(double share) {
    if (!(share > 0 && share <= 1)) {
      throw InputException.of("share", "must be above 0 and at most 1", share, "0.1 is usual");
    }
  }

  /** Such as {@code 10.0 %}. */
  String percent() {
    return Math.round(share * 1000) / 10.0 + " %";
  }

  static CallEstimate estimate(Subject subject) {
    CallEstimate one = subject.masking().estimate(1);
    return new CallEstimate(one.modelCalls() * subject.size(), one.bytes());
  }

  /**
   * Judges every input.
   *
   * @param present who is present, of an order and the number of the most important
   */
  Measured judge(
      Measure measure,
      Subject subject,
      Cancellation cancellation,
      BiFunction<Order, Integer, Coalition> present) {
    Judging judging = new Judging(subject, cancellation);
    return judging.each(
        measure,
        Map.of("share", Double.toString(share), "rankBy", rankBy.name(), "ties", ties.name()),
        i -> {
          double[] attribution = subject.values(i);
          Order order = Order.falling(attribution, rankBy, ties, Draws.of(subject.seed(), i));
          int k = BinSettings.count(share, attribution.length);
          return judging
              .values(i, List.of(present.apply(order, k)))
              .map(values -> Finding.exact(values[0]));
        });
  }
}
