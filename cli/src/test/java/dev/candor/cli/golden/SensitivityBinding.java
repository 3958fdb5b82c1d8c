package dev.candor.cli.golden;

import dev.candor.core.Explainer;
import dev.candor.core.NdArray;
import dev.candor.metrics.stability.SensitivityMax;
import java.util.Map;

/** Sensitivity-max with given perturbations, of methods that gradients are enough for. */
final class SensitivityBinding implements GoldenBinding {
  private static final String INTEGRATED = "captum.attr.IntegratedGradients(";

  @Override
  public String method() {
    return "sensitivity-max";
  }

  @Override
  public boolean binds(GoldenCheck check) {
    return check.calls("captum.metrics.sensitivity_max(") && (signed(check) || integrated(check));
  }

  private static boolean signed(GoldenCheck check) {
    return check.calls("captum.attr.Saliency(") && !check.setting("abs").asBoolean(true);
  }

  private static boolean integrated(GoldenCheck check) {
    return check.calls(INTEGRATED)
        && check.setting("method").asString().equals("gausslegendre")
        && check.setting("baselines").asDouble() == 0;
  }

  @Override
  public Map<String, double[]> answer(GoldenCheck check, CaseModel model) {
    Examples examples = Examples.of(check);
    int each = check.setting("n_perturb_samples").asInt();
    NdArray perturbations = check.input("perturbations").toNdArray();
    Explainer gradients =
        new ScriptGradients(
            model.script(), check.calls(INTEGRATED) ? check.setting("n_steps").asInt() : 0);
    double[] found = new double[examples.count()];
    for (int i = 0; i < found.length; i++) {
      found[i] =
          SensitivityMax.of(
              gradients,
              examples.input(i),
              examples.targets()[i],
              perturbations.slice(i * each, (i + 1) * each));
    }
    return Answers.only(check, found);
  }
}
