package dev.candor.cli.reproduce.yardstick;

import dev.candor.blackbox.SampledExplainer;
import dev.candor.blackbox.lime.Lime;
import dev.candor.blackbox.lime.LimeSettings;
import dev.candor.blackbox.lime.Sampling;
import dev.candor.blackbox.lime.Surrogate;
import dev.candor.blackbox.rise.Rise;
import dev.candor.blackbox.rise.RiseSettings;
import dev.candor.blackbox.shapley.Design;
import dev.candor.blackbox.shapley.Hierarchy;
import dev.candor.blackbox.shapley.KernelShap;
import dev.candor.blackbox.shapley.KernelShapSettings;
import dev.candor.blackbox.shapley.Orders;
import dev.candor.blackbox.shapley.OwenShapley;
import dev.candor.blackbox.shapley.PermutationShapley;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/** Every sampled method on models with a closed form. */
final class SampledCases {
  /** Of the models: fixed before anything was counted, and no seed of the draws. */
  private static final long MODEL_SEED = 20_261_122;

  private static final int GROUP = 4;
  private static final int SIDE = 6;

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
    CoverageModel twelve = CoverageModel.draw("products-12", 12, MODEL_SEED);
    cases.add(owen(twelve));
    cases.add(lime(twelve));
    cases.add(rise());
    cases.addAll(PermutationCases.of(MODEL_SEED + 2));
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

  /** Against Owen's values by definition. */
  private static SampledCase owen(CoverageModel model) {
    Hierarchy groups =
        new Hierarchy.Group(
            IntStream.range(0, model.players() / GROUP)
                .mapToObj(
                    g ->
                        (Hierarchy)
                            new Hierarchy.Group(
                                IntStream.range(g * GROUP, (g + 1) * GROUP)
                                    .mapToObj(Hierarchy::leaf)
                                    .toList()))
                .toList());
    double[] truth =
        new OwenShapley(model.predictor(), model.masking(), groups)
            .explain(model.explained(), 0)
            .values()
            .toDoubles();
    return new SampledCase(
        "owen",
        "Owen values from orders within groups, 30 rounds",
        model.name(),
        known(truth),
        seed ->
            new PermutationShapley(
                    model.predictor(),
                    model.masking(),
                    Orders.within(groups, Design.ANTITHETIC, 30, seed))
                .sample(model.explained(), 0)
                .intervals(SampledCase.LEVEL));
  }

  /** Against the fit to every sample there is, each as likely as any other. */
  private static SampledCase lime(CoverageModel model) {
    LimeSettings drawn =
        LimeSettings.forRows(model.players())
            .withSurrogate(new Surrogate.LeastSquares())
            .withSampling(new Sampling.EachAlone(.5))
            .withSamples(600);
    double[] truth =
        new Lime(model.predictor(), model.masking(), drawn.withSampling(new Sampling.Every()))
            .explain(model.explained(), 0)
            .values()
            .toDoubles();
    return new SampledCase(
        "lime",
        "LIME by least squares, 600 samples",
        model.name(),
        known(truth),
        seed ->
            new Lime(model.predictor(), model.masking(), drawn.withSeed(seed))
                .sample(model.explained(), 0)
                .intervals(SampledCase.LEVEL));
  }

  /** A model that always answers 1: the expected map is 1 at every pixel. */
  private static SampledCase rise() {
    NdArray image = NdArray.of(new double[SIDE * SIDE], SIDE, SIDE);
    double[] truth = new double[SIDE * SIDE];
    Arrays.fill(truth, 1);
    Predictor model =
        batch -> {
          double[] ones = new double[batch.length(0)];
          Arrays.fill(ones, 1);
          return NdArray.of(ones, ones.length, 1);
        };
    RiseSettings settings = RiseSettings.withDefaults().withMasks(400).withGrid(3, 3);
    return new SampledCase(
        "rise",
        "RISE, 400 masks",
        "constant-36",
        known(truth),
        seed ->
            new Rise(model, settings.withSeed(seed)).sample(image, 0).intervals(SampledCase.LEVEL));
  }

  /** As a list. */
  static List<Double> known(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  private static SampledCase of(
      CoverageModel model, String method, String title, LongFunction<SampledExplainer> explainer) {
    return new SampledCase(
        method,
        title,
        model.name(),
        known(model.shapley()),
        seed -> explainer.apply(seed).sample(model.explained(), 0).intervals(SampledCase.LEVEL));
  }
}
