package dev.candor.cli.golden;

import dev.candor.core.NdArray;
import dev.candor.metrics.faithfulness.Infidelity;
import dev.candor.metrics.faithfulness.Scaling;
import java.util.Map;

/** Infidelity with given perturbations: row i*n+k belongs to example i. */
final class InfidelityBinding implements GoldenBinding {
  @Override
  public String method() {
    return "infidelity";
  }

  @Override
  public boolean binds(GoldenCheck check) {
    return check.calls("captum.metrics.infidelity(");
  }

  @Override
  public Map<String, double[]> answer(GoldenCheck check, CaseModel model) {
    Examples examples = Examples.of(check);
    int each = check.setting("n_perturb_samples").asInt();
    NdArray perturbations = check.input("perturbations").toNdArray();
    NdArray slopes = check.input("attributions").toNdArray();
    Scaling scaling = check.setting("normalize").asBoolean() ? Scaling.OPTIMAL : Scaling.AS_GIVEN;
    double[] found = new double[examples.count()];
    for (int i = 0; i < found.length; i++) {
      found[i] =
          Infidelity.of(
              model.predictor(),
              examples.input(i),
              examples.targets()[i],
              perturbations.slice(i * each, (i + 1) * each),
              slopes.row(i).toDoubles(),
              scaling);
    }
    return Answers.only(check, found);
  }
}
