package dev.candor.cli.golden;

import dev.candor.blackbox.shapley.KernelShap;
import dev.candor.blackbox.shapley.KernelShapSettings;
import java.util.Map;

/** Captum's KernelSHAP: one baseline, all coalitions or a sample. */
final class KernelShapBinding implements GoldenBinding {
  @Override
  public String method() {
    return "KernelSHAP";
  }

  @Override
  public boolean binds(GoldenCheck check) {
    return check.calls("captum.attr.KernelShap(");
  }

  @Override
  public Map<String, double[]> answer(GoldenCheck check, CaseModel model) {
    Examples examples = Examples.of(check);
    int[] targets = examples.targets();
    KernelShapSettings settings =
        KernelShapSettings.withDefaults(examples.players().count())
            .withCoalitions(check.inCall("n_samples", 2048));
    return Answers.only(
        check,
        examples.values(
            i ->
                new KernelShap(model.predictor(check, i), examples.masking(i), settings)
                    .explain(examples.input(i), targets[i])));
  }
}
