package dev.candor.cli.golden;

import dev.candor.blackbox.shapley.Design;
import dev.candor.blackbox.shapley.ExactShapley;
import dev.candor.blackbox.shapley.KernelShap;
import dev.candor.blackbox.shapley.KernelShapSettings;
import dev.candor.blackbox.shapley.Orders;
import dev.candor.blackbox.shapley.OwenShapley;
import dev.candor.blackbox.shapley.PermutationShapley;
import dev.candor.core.Explainer;
import dev.candor.core.Predictor;
import dev.candor.core.removal.Coalition;
import dev.candor.core.removal.Game;
import dev.candor.core.removal.Masking;
import java.util.List;
import java.util.Map;

/**
 * SHAP's explainers over background rows, in double precision where the network can be rebuilt;
 * every output of every example, laid out as attributions[example][feature][output].
 */
final class BackgroundShapBinding implements GoldenBinding {
  private static final long SEED = 20_260_102;

  @Override
  public String method() {
    return "SHAP over background rows";
  }

  @Override
  public boolean binds(GoldenCheck check) {
    return check.hasInput("background")
        && (check.calls("shap.ExactExplainer(")
            || check.calls("shap.KernelExplainer(")
            || check.calls("shap.PermutationExplainer(")
            || check.calls("shap.PartitionExplainer("));
  }

  @Override
  public Map<String, double[]> answer(GoldenCheck check, CaseModel model) {
    Examples examples = Examples.of(check).precise();
    Predictor precise = model.precise();
    int outputs = precise.predict(examples.all()).length(1);
    int features = examples.players().count();
    double[] attributions = new double[examples.count() * features * outputs];
    double[] bases = new double[examples.count() * outputs];
    for (int i = 0; i < examples.count(); i++) {
      Masking masking = examples.masking(i);
      Explainer explainer = explainer(check, precise, masking);
      for (int k = 0; k < outputs; k++) {
        double[] values = explainer.explain(examples.input(i), k).values().toDoubles();
        for (int j = 0; j < features; j++) {
          attributions[(i * features + j) * outputs + k] = values[j];
        }
        bases[i * outputs + k] =
            Game.of(precise, masking, examples.input(i), k)
                .values(List.of(Coalition.none(features)))[0];
      }
    }
    return Map.of("attributions", attributions, "base_values", bases);
  }

  private static Explainer explainer(GoldenCheck check, Predictor model, Masking masking) {
    int players = masking.players().count();
    if (check.calls("ExactExplainer(")) {
      return new ExactShapley(model, masking);
    }
    if (check.calls("KernelExplainer(")) {
      return new KernelShap(
          model,
          masking,
          KernelShapSettings.withDefaults(players).withCoalitions(check.inCall("nsamples", 2048)));
    }
    if (check.calls("PartitionExplainer(")) {
      return new OwenShapley(model, masking, Linkage.hierarchy(check.input("linkage"), players));
    }
    int rounds = Math.max(1, (check.inCall("max_evals", 1) - 1) / (2 * players));
    return new PermutationShapley(
        model,
        masking,
        check.hasInput("permutations")
            ? new Orders.Given(Design.ANTITHETIC, GivenOrders.of(check))
            : new Orders.Drawn(Design.ANTITHETIC, rounds, SEED));
  }
}
