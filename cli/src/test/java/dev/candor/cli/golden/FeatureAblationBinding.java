package dev.candor.cli.golden;

import dev.candor.blackbox.occlusion.FeatureAblation;
import java.util.Map;

final class FeatureAblationBinding implements GoldenBinding {
  @Override
  public String method() {
    return "feature ablation";
  }

  @Override
  public boolean binds(GoldenCheck check) {
    return check.calls("captum.attr.FeatureAblation(");
  }

  @Override
  public Map<String, double[]> answer(GoldenCheck check, CaseModel model) {
    Examples examples = Examples.of(check);
    int[] targets = examples.targets();
    return Answers.only(
        check,
        examples.values(
            i ->
                new FeatureAblation(model.predictor(check, i), examples.masking(i))
                    .explain(examples.input(i), targets[i])));
  }
}
