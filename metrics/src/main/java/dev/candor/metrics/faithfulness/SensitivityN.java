package dev.candor.metrics.faithfulness;

import dev.candor.core.Cancellation;
import dev.candor.core.InputException;
import dev.candor.core.removal.CallEstimate;
import dev.candor.core.removal.Coalition;
import dev.candor.core.removal.Game;
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
import java.util.Optional;
import java.util.Set;

/**
 * Do attributions add up to what the answer loses when several components go at once?
 *
 * <p>For n components, Pearson's correlation over sets S of n components between {@code sum of a_i
 * over S} and {@code v(all) - v(all but S)}; the value is the mean over the sizes n for which it is
 * defined, the curve has one point for each. 1 for the exact contributions of a linear model and a
 * baseline; about 0 for random attribution; not defined (NaN) for all-equal attribution, whose sums
 * do not vary. The sets are drawn by the seed, all of them where there are no more than {@code
 * sets}. For contributions, not for slopes: see {@link Infidelity}.
 *
 * <p>The standard error is that of the mean over sizes, with (1 - r^2) / sqrt(m - 1) for each,
 * which holds for many sets; the sizes are drawn independently. <b>Cost</b>: one coalition more
 * than {@code sizes x sets} for each input. Ancona, M. et al. 2018. Towards better understanding of
 * gradient-based attribution methods for deep neural networks. ICLR, arXiv:1711.06104.
 *
 * @param sizes how many sizes n, spread evenly from 1 to all but one; all where there are fewer
 * @param sets how many sets of each size, 3 or more; 100 in the publication
 */
public record SensitivityN(int sizes, int sets) implements Measure {
  /** Checks that a correlation can be had. */
  public SensitivityN {
    if (sizes < 1) {
      throw InputException.of("sizes", "must be 1 or more", sizes, "8 are usual");
    }
    if (sets < 3) {
      throw InputException.of("sets", "must be 3 or more", sets, "100 are usual");
    }
  }

  /** 8 sizes, 100 sets each. */
  public static SensitivityN withDefaults() {
    return new SensitivityN(8, 100);
  }

  /**
   * The correlation for each size as a share of the components, for one input; nothing where the
   * game's budget ends before.
   */
  public Optional<Curve> curve(Game game, double[] attribution, long seed) {
    List<Coalition> asked = coalitions(attribution.length, Draws.of(seed));
    double[] values = game.values(asked);
    return game.stopped() ? Optional.empty() : Optional.of(curve(attribution, asked, values));
  }

  @Override
  public String name() {
    return "sensitivity-n";
  }

  @Override
  public String question() {
    return "Do attributions add up to what the answer loses when several components go at once?";
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
    CallEstimate one = subject.masking().estimate(1L + (long) sizes * sets);
    return new CallEstimate(one.modelCalls() * subject.size(), one.bytes());
  }

  @Override
  public Measured judge(Subject subject, Cancellation cancellation) {
    Judging judging = new Judging(subject, cancellation);
    return judging.each(
        this,
        Map.of("sizes", Integer.toString(sizes), "sets", Integer.toString(sets)),
        i -> {
          double[] attribution = subject.values(i);
          List<Coalition> asked = coalitions(attribution.length, Draws.of(subject.seed(), i));
          return judging
              .values(i, asked)
              .map(values -> finding(attribution.length, curve(attribution, asked, values)));
        });
  }

  private Finding finding(int players, Curve curve) {
    double sum = 0;
    double variance = 0;
    int defined = 0;
    for (int s = 0; s < curve.y().size(); s++) {
      double r = curve.y().get(s);
      if (!Double.isNaN(r)) {
        defined++;
        sum += r;
        int n = (int) Math.round(curve.x().get(s) * players);
        variance += Sets.all(players, n, sets) ? 0 : (1 - r * r) * (1 - r * r) / (sets - 1);
      }
    }
    return new Finding(
        defined == 0 ? Double.NaN : sum / defined,
        defined == 0 ? 0 : Math.sqrt(variance) / defined,
        Optional.of(curve));
  }

  private List<Integer> counts(int players) {
    List<Integer> counts = new ArrayList<>();
    int most = Math.max(1, players - 1);
    int steps = Math.min(sizes, most);
    for (int s = 0; s < steps; s++) {
      counts.add(
          steps == 1 ? (most + 1) / 2 : 1 + Math.round((float) s * (most - 1) / (steps - 1)));
    }
    return counts;
  }

  /** Everybody first, then all but each set, size by size. */
  private List<Coalition> coalitions(int players, Draws draws) {
    List<Coalition> asked = new ArrayList<>();
    asked.add(Coalition.all(players));
    for (int n : counts(players)) {
      Sets.of(players, n, sets, draws).forEach(set -> asked.add(set.complement()));
    }
    return asked;
  }

  private Curve curve(double[] attribution, List<Coalition> asked, double[] values) {
    int players = attribution.length;
    List<Double> shares = new ArrayList<>();
    List<Double> correlations = new ArrayList<>();
    int at = 1;
    while (at < asked.size()) {
      int n = players - asked.get(at).size();
      List<double[]> pairs = new ArrayList<>();
      for (; at < asked.size() && players - asked.get(at).size() == n; at++) {
        double sum = 0;
        for (int gone : asked.get(at).complement().present()) {
          sum += attribution[gone];
        }
        pairs.add(new double[] {sum, values[0] - values[at]});
      }
      shares.add((double) n / players);
      correlations.add(Pearson.of(pairs));
    }
    return new Curve(shares, correlations);
  }
}
