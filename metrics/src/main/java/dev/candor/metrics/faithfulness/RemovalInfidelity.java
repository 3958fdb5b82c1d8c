package dev.candor.metrics.faithfulness;

import dev.candor.core.Cancellation;
import dev.candor.core.InputException;
import dev.candor.core.removal.CallEstimate;
import dev.candor.core.removal.Coalition;
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
 * Do <em>contributions</em> foretell how the answer changes when components are taken away?
 *
 * <p>{@code E_S (sum of a_i over S - (v(all) - v(all but S)))^2} over random sets S of components;
 * lower is better, in squared units of the output, 0 for the exact contributions of a linear model
 * and a baseline. It is infidelity for the perturbation that sets a random part of the input to its
 * baseline, {@code I = (x - x') on S}, with {@code I . a} written for contributions, which hold the
 * factor (x - x') already. The size of S is uniform from 1 to d, then every set of that size alike.
 *
 * <p><b>Cost</b>: one coalition more than there are sets for each input. The standard error is the
 * standard deviation of the squared differences over the root of their number. Yeh, C.-K. et al.
 * 2019. On the (in)fidelity and sensitivity of explanations. NeurIPS, arXiv:1901.09392, section 2.
 *
 * @param sets how many sets, 2 or more
 * @param scaling whether an explanation may be on another scale; the publication's definition is
 *     {@code AS_GIVEN}
 */
public record RemovalInfidelity(int sets, Scaling scaling) implements Measure {
  /** Checks that sets are drawn. */
  public RemovalInfidelity {
    if (sets < 2) {
      throw InputException.of("sets", "must be 2 or more", sets, "200 are usual");
    }
  }

  /** 200 sets, as given. */
  public static RemovalInfidelity withDefaults() {
    return new RemovalInfidelity(200, Scaling.AS_GIVEN);
  }

  /** With another scaling. */
  public RemovalInfidelity withScaling(Scaling newScaling) {
    return new RemovalInfidelity(sets, newScaling);
  }

  @Override
  public String name() {
    return scaling == Scaling.AS_GIVEN ? "infidelity by removal" : "infidelity by removal, scaled";
  }

  @Override
  public String question() {
    return "Do contributions foretell how the answer changes when components are taken away?";
  }

  @Override
  public Direction direction() {
    return Direction.LOWER_IS_BETTER;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.MODEL, Need.REMOVAL);
  }

  @Override
  public CallEstimate estimate(Subject subject) {
    CallEstimate one = subject.masking().estimate(1L + sets);
    return new CallEstimate(one.modelCalls() * subject.size(), one.bytes());
  }

  @Override
  public Measured judge(Subject subject, Cancellation cancellation) {
    Judging judging = new Judging(subject, cancellation);
    int players = subject.masking().players().count();
    return judging.each(
        this,
        Map.of("sets", Integer.toString(sets), "scaling", scaling.name()),
        i -> {
          Draws draws = Draws.of(subject.seed(), i);
          List<Coalition> asked = new ArrayList<>();
          asked.add(Coalition.all(players));
          double[] said = new double[sets];
          for (int s = 0; s < sets; s++) {
            int[] gone = draws.firstOf(players, 1 + draws.below(players));
            for (int player : gone) {
              said[s] += subject.attributions().get(i).values().get(player);
            }
            asked.add(Coalition.of(players, gone).complement());
          }
          return judging.values(i, asked).map(values -> finding(said, values));
        });
  }

  private Finding finding(double[] said, double[] values) {
    double[] found = new double[said.length];
    for (int s = 0; s < found.length; s++) {
      found[s] = values[0] - values[s + 1];
    }
    double[] errors = scaling.squaredErrors(said, found);
    return Finding.sampled(Means.of(errors), Means.standardError(errors));
  }
}
