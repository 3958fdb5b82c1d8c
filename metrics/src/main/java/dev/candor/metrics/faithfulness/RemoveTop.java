package dev.candor.metrics.faithfulness;

import dev.candor.core.Cancellation;
import dev.candor.core.removal.CallEstimate;
import dev.candor.metrics.measure.Direction;
import dev.candor.metrics.measure.Measure;
import dev.candor.metrics.measure.Measured;
import dev.candor.metrics.measure.Need;
import dev.candor.metrics.measure.Subject;
import java.util.Set;

/**
 * What does the model answer without the most important components?
 *
 * <p>{@code v(all but the k most important)} with {@code k = max(1, ceil(share d))} of d
 * components, in the units of the model's output; lower is better. By masking: the model stays as
 * it is and is asked about inputs with holes. With a model fitted anew to such inputs see {@link
 * Roar}; for the accuracy on labelled rows see {@link MaskedPerformance}.
 *
 * <p><b>Cost</b>: one coalition for each input. See {@link KeepTop} for its counterpart. Lundberg,
 * S. M. et al. 2020. From local explanations to global understanding with explainable AI for trees.
 * Nature Machine Intelligence 2, 56-67, supplement.
 *
 * @param share of the components, above 0 and at most 1
 * @param rankBy what makes a component important
 * @param ties which of several equal components comes first
 */
public record RemoveTop(double share, RankBy rankBy, Ties ties) implements Measure {
  /** Checks the share. */
  public RemoveTop {
    TopShare.check(share);
  }

  /** A tenth of the components, by value, ties drawn. */
  public static RemoveTop withDefaults() {
    return new RemoveTop(0.1, RankBy.VALUE, Ties.DRAWN);
  }

  @Override
  public String name() {
    return "remove top " + new TopShare(share, rankBy, ties).percent();
  }

  @Override
  public String question() {
    return "What does the model answer without the most important components?";
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
    return TopShare.estimate(subject);
  }

  @Override
  public Measured judge(Subject subject, Cancellation cancellation) {
    return new TopShare(share, rankBy, ties).judge(this, subject, cancellation, Order::withoutTop);
  }
}
