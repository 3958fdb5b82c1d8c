package dev.candor.cli.golden;

import dev.candor.blackbox.shapley.ExactBanzhaf;
import dev.candor.blackbox.shapley.InteractionIndex;
import dev.candor.blackbox.shapley.Interactions;
import dev.candor.blackbox.shapley.ShapleyInteractions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Interactions of order 2, and Banzhaf values. */
final class InteractionBinding implements GoldenBinding {
  private static final String HALVED = "interactions=True";
  private static final String BANZHAF_VALUES = "sum of a_T / 2^(|T|-1)";
  private static final Map<String, InteractionIndex> INDICES = indices();

  private static Map<String, InteractionIndex> indices() {
    Map<String, InteractionIndex> indices = new LinkedHashMap<>();
    indices.put("of a_T / (|T|-1)", InteractionIndex.SHAPLEY);
    indices.put("of a_T / C(|T|,2)", InteractionIndex.SHAPLEY_TAYLOR);
    indices.put("off-diagonal SII; diagonal phi_i - 1/2", InteractionIndex.K_SHAPLEY);
    indices.put("of a_T / 2^(|T|-2)", InteractionIndex.BANZHAF);
    indices.put(HALVED, InteractionIndex.SHAPLEY_TAYLOR);
    return indices;
  }

  @Override
  public String method() {
    return "interactions";
  }

  @Override
  public boolean binds(GoldenCheck check) {
    return check.expects("values")
        && check.hasInput("baselines")
        && (index(check).isPresent() || check.calls(BANZHAF_VALUES));
  }

  private static Optional<InteractionIndex> index(GoldenCheck check) {
    return INDICES.entrySet().stream()
        .filter(entry -> check.calls(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  @Override
  public Map<String, double[]> answer(GoldenCheck check, CaseModel model) {
    Examples examples = Examples.of(check);
    int[] targets = examples.targets();
    if (check.calls(BANZHAF_VALUES)) {
      return Answers.only(
          check,
          examples.values(
              i ->
                  new ExactBanzhaf(model.predictor(), examples.masking(i))
                      .explain(examples.input(i), targets[i])));
    }
    InteractionIndex index = index(check).orElseThrow();
    List<double[]> found = new ArrayList<>();
    for (int i = 0; i < examples.count(); i++) {
      Interactions interactions =
          new ShapleyInteractions(model.predictor(), examples.masking(i), index)
              .interactions(examples.input(i), targets[i]);
      found.add((check.calls(HALVED) ? interactions.halved() : interactions.values()).toDoubles());
    }
    return Answers.only(check, Examples.concatenated(found));
  }
}
