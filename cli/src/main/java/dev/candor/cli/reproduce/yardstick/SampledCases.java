package dev.candor.cli.reproduce.yardstick;

import dev.candor.blackbox.SampledExplainer;
import dev.candor.blackbox.shapley.Design;
import dev.candor.blackbox.shapley.KernelShap;
import dev.candor.blackbox.shapley.KernelShapSettings;
import dev.candor.blackbox.shapley.Orders;
import dev.candor.blackbox.shapley.PermutationShapley;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/** Every sampled method on models with a closed form. */
final class SampledCases {
  /** Of the models: fixed before anything was counted, and no seed of the draws. */
  private static final long MODEL_SEED = 20_261_122;

  private SampledCases() {}

  /** All of them. */
  static List<SampledCase> all() {
    List<SampledCase> cases = new ArrayList<>();
    for (CoverageModel model :
        List.of(
            CoverageModel.draw("products-12", 12, MODEL_SEED),
            CoverageModel.draw("products-70", 70, MODEL_SEED + 1))) {
      cases.add(orders(model, Design.INDEPENDENT, 40, "shapley-sampling", "Shapley sampling"));
      cases.add(orders(model, Design.ANTITHETIC, 30, "permutation-shap", "permutation SHAP"));
      cases.add(orders(model, Design.STRATIFIED, 20, "stratified", "stratified Shapley sampling"));
      cases.add(kernel(model));
    }
    cases.add(PermutationCase.of(MODEL_SEED + 2));
    return List.copyOf(cases);
  }

  private static SampledCase orders(
      CoverageModel model, Design design, int rounds, String method, String title) {
    return of(
        model,
        method,
        title + ", " + rounds + " rounds",
        seed ->
            new PermutationShapley(
                model.predictor(), model.masking(), Orders.drawn(design, rounds, seed)));
  }

  /** So many coalitions for each player that the equations do not follow the draw. */
  private static SampledCase kernel(CoverageModel model) {
    int coalitions = 20 * model.players();
    return of(
        model,
        "kernel-shap",
        "KernelSHAP, " + coalitions + " coalitions",
        seed ->
            new KernelShap(
                model.predictor(),
                model.masking(),
                KernelShapSettings.withDefaults(model.players())
                    .withCoalitions(coalitions)
                    .withSeed(seed)));
  }

  private static SampledCase of(
      CoverageModel model, String method, String title, LongFunction<SampledExplainer> explainer) {
    return new SampledCase(
        method,
        title,
        model.name(),
        model.shapley(),
        seed -> explainer.apply(seed).sample(model.explained(), 0).intervals(SampledCase.LEVEL));
  }
}
