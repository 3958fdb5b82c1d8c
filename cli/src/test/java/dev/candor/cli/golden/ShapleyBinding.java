package dev.candor.cli.golden;

import dev.candor.blackbox.shapley.ExactShapley;
import java.util.Map;

/** Shapley values over all coalitions, against one baseline. */
final class ShapleyBinding implements GoldenBinding {
  @Override
  public String method() {
    return "exact Shapley values";
  }

  @Override
  public boolean binds(GoldenCheck check) {
    return !check.hasInput("background")
        && (check.calls("Shapley value by the subset formula")
            || check.calls("captum.attr.ShapleyValues(")
            || check.call().startsWith("exact Shapley value of every token")
            || check.call().startsWith("sum over terms T containing i of a_T / |T|")
            || (check.calls("shap.ExactExplainer(") && !check.calls("interactions=True")));
  }

  @Override
  public Map<String, double[]> answer(GoldenCheck check, CaseModel model) {
    Examples examples = Examples.of(check);
    int[] targets = examples.targets();
    return Answers.only(
        check,
        examples.values(
            i ->
                new ExactShapley(model.predictor(check, i), examples.masking(i))
                    .explain(examples.input(i), targets[i])));
  }
}
