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
 * How fast does the answer fall when the most important components go first?
 *
 * <p>The curve is {@code y_k = v(all but the k most important)} over x = k / d, from all components
 * to none; the value is the area under it by the trapezoid rule, lower is better. For a linear
 * model and a baseline, {@code y_k = f(x) - } the sum of the k largest contributions.
 *
 * <p>v is the model's output for the target, in the units of the output: give a model that answers
 * probabilities to get the published curve. What stands in for a component is the masking's
 * removal: zero, the mean, a blurred image, a background row ({@link Baselines}), or the mean over
 * background rows; the value depends on it, so compare only what was measured with the same one.
 * Components with equal attribution are ordered as {@link Ties} says.
 *
 * <p><b>Cost</b>: one coalition more than there are steps for each input. <b>Not</b> where inputs
 * with holes are unlike any the model has seen: the curve then shows how it answers strange inputs;
 * see {@link Roar}. Petsiuk, V., Das, A. and Saenko, K. 2018. RISE: randomized input sampling for
 * explanation of black-box models. BMVC, arXiv:1806.07421.
 *
 * @param settings steps, order and ties
 */
public record Deletion(CurveSettings settings) implements Measure {
  /** 32 steps, by value, ties drawn. */
  public static Deletion withDefaults() {
    return new Deletion(CurveSettings.withDefaults());
  }

  /**
   * The curve of one input, or nothing where the game's budget ends before.
   *
   * @param game of the input: its model, target and removal
   * @param attribution one number per player
   * @param seed of the order of equal components
   */
  public Optional<Curve> curve(Game game, double[] attribution, long seed) {
    return moving().of(game, attribution, seed);
  }

  @Override
  public String name() {
    return "deletion";
  }

  @Override
  public String question() {
    return "How fast does the answer fall when the most important components go first?";
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
    return moving().estimate(subject);
  }

  @Override
  public Measured judge(Subject subject, Cancellation cancellation) {
    return moving().judge(this, subject, cancellation);
  }

  private MovingCurve moving() {
    return new MovingCurve(settings, Order::withoutTop);
  }
}
