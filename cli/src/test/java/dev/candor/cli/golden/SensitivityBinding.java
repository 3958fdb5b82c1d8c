package dev.candor.cli.golden;

import dev.candor.core.Axes;
import dev.candor.core.Explainer;
import dev.candor.core.NdArray;
import dev.candor.metrics.stability.SensitivityMax;
import dev.candor.whitebox.Subject;
import dev.candor.whitebox.gradient.IntegratedGradients;
import dev.candor.whitebox.gradient.IntegratedGradientsSettings;
import dev.candor.whitebox.gradient.Saliency;
import dev.candor.whitebox.gradient.Sign;
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
    return check.calls("captum.metrics.sensitivity_max(")
        && (check.calls("captum.attr.Saliency(") || integrated(check));
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
    Explainer gradients = explainer(check, model, examples);
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

  private static Explainer explainer(GoldenCheck check, CaseModel model, Examples examples) {
    int[] row = examples.input(0).shape();
    Subject subject = Subject.of(model.gradients(), Axes.Positions.of(row));
    if (!check.calls(INTEGRATED)) {
      return new Saliency(subject, check.setting("abs").asBoolean(true) ? Sign.SIZE : Sign.SIGNED);
    }
    return new IntegratedGradients(
        subject,
        NdArray.of(new float[examples.input(0).size()], row),
        IntegratedGradientsSettings.withDefaults().withSteps(check.setting("n_steps").asInt()));
  }
}
