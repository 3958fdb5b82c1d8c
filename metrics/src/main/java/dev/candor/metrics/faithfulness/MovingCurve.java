package dev.candor.metrics.faithfulness;

import dev.candor.core.Cancellation;
import dev.candor.core.removal.CallEstimate;
import dev.candor.core.removal.Coalition;
import dev.candor.core.removal.Game;
import dev.candor.metrics.measure.Curve;
import dev.candor.metrics.measure.Draws;
import dev.candor.metrics.measure.Finding;
import dev.candor.metrics.measure.Judging;
import dev.candor.metrics.measure.Measured;
import dev.candor.metrics.measure.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The curve of the model's answer while components come or go in the order of an attribution. */
final class MovingCurve {
  private final CurveSettings settings;
  private final BiFunction<Order, Integer, Coalition> present;

  /** Present after so many components of an order have moved. */
  MovingCurve(CurveSettings settings, BiFunction<Order, Integer, Coalition> present) {
    this.settings = settings;
    this.present = present;
  }

  Optional<Curve> of(Game game, double[] attribution, long seed) {
    List<Coalition> coalitions = coalitions(attribution, Draws.of(seed));
    double[] values = game.values(coalitions);
    return game.stopped() ? Optional.empty() : Optional.of(curve(attribution.length, values));
  }

  Measured judge(
      dev.candor.metrics.measure.Measure measure, Subject subject, Cancellation cancellation) {
    Judging judging = new Judging(subject, cancellation);
    return judging.each(
        measure,
        settings.stated(),
        i -> {
          double[] attribution = subject.values(i);
          return judging
              .values(i, coalitions(attribution, Draws.of(subject.seed(), i)))
              .map(values -> curve(attribution.length, values))
              .map(curve -> Finding.exact(curve.area(), curve));
        });
  }

  CallEstimate estimate(Subject subject) {
    int players = subject.masking().players().count();
    CallEstimate one = subject.masking().estimate(settings.stride().counts(players).length);
    return new CallEstimate(one.modelCalls() * subject.size(), one.bytes());
  }

  private List<Coalition> coalitions(double[] attribution, Draws draws) {
    Order order = Order.falling(attribution, settings.rankBy(), settings.ties(), draws);
    List<Coalition> coalitions = new ArrayList<>();
    for (int count : settings.stride().counts(attribution.length)) {
      coalitions.add(present.apply(order, count));
    }
    return coalitions;
  }

  private Curve curve(int components, double[] values) {
    int[] counts = settings.stride().counts(components);
    double[] shares = new double[counts.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = (double) counts[i] / components;
    }
    return Curve.of(shares, values);
  }
}
