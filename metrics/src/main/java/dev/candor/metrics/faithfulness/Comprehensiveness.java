package dev.candor.metrics.faithfulness;

import dev.candor.core.Cancellation;
import dev.candor.core.removal.CallEstimate;
import dev.candor.core.removal.Game;
import dev.candor.metrics.measure.Curve;
import dev.candor.metrics.measure.Direction;
import dev.candor.metrics.measure.Measure;
import dev.candor.metrics.measure.Measured;
import dev.candor.metrics.measure.Need;
import dev.candor.metrics.measure.Subject;
import java.util.Optional;
import java.util.Set;

/**
 * Does the answer fall when the most important components go?
 *
 * <p>For each bin q the drop {@code v(all) - v(all but the k most important)} with {@code k =
 * max(1, ceil(q d))} of d components; the value is the area over the perturbation curve (AOPC), the
 * mean over bins; higher is better: what was named was needed. v is the model's output for the
 * target: give a model that answers probabilities to get the published measure. The publication
 * prints the sum divided by one more than there are bins: {@link Aopc#ERASER}.
 *
 * <p><b>Cost</b>: one coalition more than there are bins for each input. Components that are no
 * players, such as a class token or padding, are never taken away. <b>Not</b> to be read alone: one
 * component that matters and is named first gives a good value whatever follows. DeYoung, J. et al.
 * 2020. ERASER: a benchmark to evaluate rationalized NLP models. ACL, arXiv:1911.03429.
 *
 * @param settings bins, how they are made one, order and ties
 */
public record Comprehensiveness(BinSettings settings) implements Measure {
  /** 1, 5, 10, 20 and 50 % of the components, their mean. */
  public static Comprehensiveness withDefaults() {
    return new Comprehensiveness(BinSettings.withDefaults());
  }

  /**
   * The drop in each bin for one input, or nothing where the game's budget ends before.
   *
   * @param game of the input: its model, target and removal
   * @param attribution one number per player
   * @param seed of the order of equal components
   */
  public Optional<Curve> drops(Game game, double[] attribution, long seed) {
    return bins().of(game, attribution, seed);
  }

  /** The drops made one. */
  public double aopc(Curve drops) {
    return settings.aopc().of(drops.y());
  }

  @Override
  public String name() {
    return "comprehensiveness";
  }

  @Override
  public String question() {
    return "Does the answer fall when the most important components go?";
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
    return bins().estimate(subject);
  }

  @Override
  public Measured judge(Subject subject, Cancellation cancellation) {
    return bins().judge(this, subject, cancellation);
  }

  private BinDrops bins() {
    return new BinDrops(settings, Order::withoutTop);
  }
}
