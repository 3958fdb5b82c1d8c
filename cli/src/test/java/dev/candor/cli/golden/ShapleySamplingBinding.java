package dev.candor.cli.golden;

import dev.candor.blackbox.shapley.Design;
import dev.candor.blackbox.shapley.Orders;
import dev.candor.blackbox.shapley.PermutationShapley;
import java.util.Map;

/** Shapley values over orders, given or drawn. */
final class ShapleySamplingBinding implements GoldenBinding {
  private static final long SEED = 20_260_101;

  @Override
  public String method() {
    return "Shapley sampling";
  }

  @Override
  public boolean binds(GoldenCheck check) {
    return check.calls("captum.attr.ShapleyValueSampling(");
  }

  @Override
  public Map<String, double[]> answer(GoldenCheck check, CaseModel model) {
    Examples examples = Examples.of(check);
    int[] targets = examples.targets();
    Orders orders =
        check.hasInput("permutations")
            ? new Orders.Given(Design.INDEPENDENT, GivenOrders.of(check))
            : new Orders.Drawn(Design.ANTITHETIC, check.inCall("n_samples", 1), SEED);
    return Answers.only(
        check,
        examples.values(
            i ->
                new PermutationShapley(model.predictor(check, i), examples.masking(i), orders)
                    .explain(examples.input(i), targets[i])));
  }
}
