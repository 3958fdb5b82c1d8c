package dev.candor.whitebox.gradient;

/**
 * How the integral is taken.
 *
 * @param rule where on the path gradients are taken
 * @param steps how many
 * @param value what is told of it
 */
public record IntegratedGradientsSettings(PathRule rule, PathSteps steps, PathValue value) {
  /** Checks that the rule can take such steps. */
  public IntegratedGradientsSettings {
    rule.check(steps.most());
    if (steps instanceof PathSteps.Adaptive adaptive) {
      rule.check(adaptive.first());
    }
  }

  /** 50 steps of Gauss and Legendre, contributions. */
  public static IntegratedGradientsSettings withDefaults() {
    return new IntegratedGradientsSettings(
        PathRule.GAUSS_LEGENDRE, new PathSteps.Fixed(50), PathValue.CONTRIBUTION);
  }

  /** By another rule. */
  public IntegratedGradientsSettings withRule(PathRule newRule) {
    return new IntegratedGradientsSettings(newRule, steps, value);
  }

  /** With so many steps for every input. */
  public IntegratedGradientsSettings withSteps(int newSteps) {
    return withSteps(new PathSteps.Fixed(newSteps));
  }

  /** With other steps. */
  public IntegratedGradientsSettings withSteps(PathSteps newSteps) {
    return new IntegratedGradientsSettings(rule, newSteps, value);
  }

  /** Tells something else. */
  public IntegratedGradientsSettings withValue(PathValue newValue) {
    return new IntegratedGradientsSettings(rule, steps, newValue);
  }
}
