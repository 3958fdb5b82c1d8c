package dev.candor.metrics.faithfulness;

import dev.candor.core.Cancellation;
import dev.candor.core.removal.CallEstimate;
import dev.candor.core.removal.Coalition;
import dev.candor.core.removal.Game;
import dev.candor.metrics.measure.Curve;
import dev.candor.metrics.measure.Draws;
import dev.candor.metrics.measure.Finding;
import dev.candor.metrics.measure.Judging;
import dev.candor.metrics.measure.Measure;
import dev.candor.metrics.measure.Measured;
import dev.candor.metrics.measure.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** How far the answer drops when a share of the components is all that goes, or all that stays. */
final class BinDrops {
  private final BinSettings settings;
  private final BiFunction<Order, Integer, Coalition> present;

  BinDrops(BinSettings settings, BiFunction<Order, Integer, Coalition> present) {
    this.settings = settings;
    this.present = present;
  }

  Optional<Curve> of(Game game, double[] attribution, long seed) {
    double[] values = game.values(coalitions(attribution, Draws.of(seed)));
    return game.stopped() ? Optional.empty() : Optional.of(drops(values));
  }

  Measured judge(Measure measure, Subject subject, Cancellation cancellation) {
    Judging judging = new Judging(subject, cancellation);
    return judging.each(
        measure,
        settings.stated(),
        i ->
            judging
                .values(i, coalitions(subject.values(i), Draws.of(subject.seed(), i)))
                .map(this::drops)
                .map(drops -> Finding.exact(settings.aopc().of(drops.y()), drops)));
  }

  CallEstimate estimate(Subject subject) {
    CallEstimate one = subject.masking().estimate(settings.bins().size() + 1L);
    return new CallEstimate(one.modelCalls() * subject.size(), one.bytes());
  }

  private List<Coalition> coalitions(double[] attribution, Draws draws) {
    int n = attribution.length;
    Order order = Order.falling(attribution, settings.rankBy(), settings.ties(), draws);
    List<Coalition> coalitions = new ArrayList<>();
    coalitions.add(Coalition.all(n));
    for (double bin : settings.bins()) {
      coalitions.add(present.apply(order, BinSettings.count(bin, n)));
    }
    return coalitions;
  }

  private Curve drops(double[] values) {
    List<Double> drops = new ArrayList<>();
    for (int b = 1; b < values.length; b++) {
      drops.add(values[0] - values[b]);
    }
    return new Curve(settings.bins(), drops);
  }
}
