package dev.candor.cli.golden;

import dev.candor.blackbox.shapley.LinearModel;
import dev.candor.blackbox.shapley.LinearShapley;
import dev.candor.core.removal.Coalition;
import dev.candor.core.removal.Game;
import java.util.List;
import java.util.Map;

/** The closed form of a linear model. */
final class LinearShapBinding implements GoldenBinding {
  @Override
  public String method() {
    return "linear Shapley values";
  }

  @Override
  public boolean binds(GoldenCheck check) {
    return check.call().startsWith("phi_i = w_i (x_i - mean(background_i))");
  }

  @Override
  public Map<String, double[]> answer(GoldenCheck check, CaseModel model) {
    DenseNetwork network = DenseNetwork.read(model.folder()).orElseThrow();
    LinearModel linear = new LinearModel(network.weights(), network.bias());
    Examples examples = Examples.of(check).precise();
    int[] targets = examples.targets();
    double[] base =
        Game.of(linear, examples.masking(0), examples.input(0), targets[0])
            .values(List.of(Coalition.none(examples.players().count())));
    return Map.of(
        "attributions",
        examples.values(
            i ->
                new LinearShapley(linear, examples.masking(i))
                    .explain(examples.input(i), targets[i])),
        "base_value",
        base);
  }
}
