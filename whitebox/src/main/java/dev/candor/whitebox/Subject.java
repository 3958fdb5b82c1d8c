package dev.candor.whitebox;

import dev.candor.core.Axes;
import dev.candor.core.Budget;
import dev.candor.core.Cancellation;
import dev.candor.torch.GradientModel;

/**
 * What is explained: a model that can be looked into, what its inputs mean, and what one
 * explanation may cost.
 *
 * @param model answers, and lets gradients flow
 * @param axes what the numbers of one input mean
 * @param budget bounds; its bytes cut the parts of a batch where they are smaller than a
 *     processor's cache asks
 * @param cancellation asked between parts
 */
public record Subject(GradientModel model, Axes axes, Budget budget, Cancellation cancellation) {
  /** Without a bound. */
  public static Subject of(GradientModel model, Axes axes) {
    return new Subject(model, axes, Budget.withDefaults(), Cancellation.NEVER);
  }

  /** With another budget. */
  public Subject withBudget(Budget newBudget) {
    return new Subject(model, axes, newBudget, cancellation);
  }

  /** Asked between parts whether to stop. */
  public Subject withCancellation(Cancellation newCancellation) {
    return new Subject(model, axes, budget, newCancellation);
  }
}
