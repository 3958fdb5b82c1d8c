package dev.candor.cli.golden;

import dev.candor.blackbox.occlusion.Occlusion;
import dev.candor.blackbox.occlusion.Windows;
import java.util.Map;

final class OcclusionBinding implements GoldenBinding {
  @Override
  public String method() {
    return "occlusion";
  }

  @Override
  public boolean binds(GoldenCheck check) {
    return check.calls("captum.attr.Occlusion(");
  }

  @Override
  public Map<String, double[]> answer(GoldenCheck check, CaseModel model) {
    Examples examples = Examples.of(check);
    int[] targets = examples.targets();
    Windows windows =
        Windows.of(
            examples.rowShape(),
            GoldenArray.ints(check.setting("window")),
            GoldenArray.ints(check.setting("stride")));
    Occlusion any = new Occlusion(model.predictor(check, 0), windows, examples.removal(0));
    return Answers.only(
        check,
        examples.values(
            i ->
                new Occlusion(model.predictor(check, i), windows, examples.removal(i))
                    .explain(examples.input(i), targets[i]),
            any::map));
  }
}
