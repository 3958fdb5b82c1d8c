package dev.candor.cli.golden;

import dev.candor.core.Attribution;
import dev.candor.core.NdArray;
import dev.candor.whitebox.Subject;
import dev.candor.whitebox.gradient.IntegratedGradients;
import dev.candor.whitebox.gradient.IntegratedGradientsSettings;
import dev.candor.whitebox.gradient.PathRule;
import dev.candor.whitebox.gradient.PathValue;
import java.util.Map;

/**
 * {@code captum.attr.IntegratedGradients}, the trapezoid that is whole, and the integral itself.
 */
final class IntegratedGradientsBinding implements GoldenBinding {
  private static final int MANY_STEPS = 1000;

  @Override
  public String method() {
    return "integrated gradients";
  }

  @Override
  public boolean binds(GoldenCheck check) {
    return check.call().startsWith("captum.attr.IntegratedGradients")
        || check.call().startsWith("trapezoid rule with weights 1/(n-1)")
        || check.call().startsWith("the integral itself");
  }

  @Override
  public Map<String, double[]> answer(GoldenCheck check, CaseModel model) {
    Inside inside = Inside.of(check, model);
    NdArray inputs = inside.inputs();
    IntegratedGradientsSettings settings = settings(check);
    return inside.answers(
        (row, subject) -> explained(check, inside, inputs, row, subject, settings));
  }

  private static Attribution explained(
      GoldenCheck check,
      Inside inside,
      NdArray inputs,
      int row,
      Subject subject,
      IntegratedGradientsSettings settings) {
    NdArray input = inputs.row(row);
    return new IntegratedGradients(subject, check.baseline(row, input), settings)
        .explain(input, inside.target(row));
  }

  private static IntegratedGradientsSettings settings(GoldenCheck check) {
    boolean local =
        check.hasSetting("multiply_by_inputs") && !check.setting("multiply_by_inputs").asBoolean();
    IntegratedGradientsSettings settings =
        IntegratedGradientsSettings.withDefaults()
            .withValue(local ? PathValue.MEAN_GRADIENT : PathValue.CONTRIBUTION);
    if (check.kind() == Kind.LIMIT) {
      return settings.withSteps(MANY_STEPS);
    }
    return settings
        .withRule(rule(check.setting("method").asString()))
        .withSteps(check.setting("n_steps").asInt());
  }

  private static PathRule rule(String method) {
    return switch (method) {
      case "riemann_left" -> PathRule.LEFT;
      case "riemann_right" -> PathRule.RIGHT;
      case "riemann_middle" -> PathRule.MIDDLE;
      case "riemann_trapezoid" -> PathRule.CAPTUM_TRAPEZOID;
      case "trapezoid, weights sum to 1" -> PathRule.TRAPEZOID;
      case "gausslegendre" -> PathRule.GAUSS_LEGENDRE;
      default -> throw new IllegalStateException("no rule " + method);
    };
  }
}
