package dev.candor.cli.golden;

import dev.candor.core.Attribution;
import dev.candor.core.NdArray;
import dev.candor.torch.Nature;
import dev.candor.torch.graph.BatchNorm;
import dev.candor.torch.graph.GlobalAverage;
import dev.candor.whitebox.relevance.BatchNorms;
import dev.candor.whitebox.relevance.Bias;
import dev.candor.whitebox.relevance.Composite;
import dev.candor.whitebox.relevance.Epsilon;
import dev.candor.whitebox.relevance.Gamma;
import dev.candor.whitebox.relevance.Lrp;
import dev.candor.whitebox.relevance.PositiveWeights;
import dev.candor.whitebox.relevance.Rule;
import dev.candor.whitebox.relevance.Selector;
import dev.candor.whitebox.relevance.ZPlus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** {@code captum.attr.LRP}, and the reference values for z+ and LRP-0. */
final class LrpBinding implements GoldenBinding {
  @Override
  public String method() {
    return "layer-wise relevance propagation";
  }

  @Override
  public boolean binds(GoldenCheck check) {
    return check.call().startsWith("captum.attr.LRP(")
        || check.call().startsWith("z+ rule")
        || check.call().startsWith("LRP-0");
  }

  @Override
  public Map<String, double[]> answer(GoldenCheck check, CaseModel model) {
    Inside inside = Inside.of(check, model);
    Composite composite = composite(check);
    NdArray inputs = inside.inputs();
    List<double[]> values = new ArrayList<>();
    double[] delta = new double[inputs.length(0)];
    for (int row = 0; row < delta.length; row++) {
      Attribution found =
          new Lrp(inside.layered(row), composite).explain(inputs.row(row), inside.target(row));
      values.add(found.values().toDoubles());
      for (String part :
          List.of(
              "absorbedByBiases",
              "absorbedByStabilisers",
              "absorbedBySoftmax",
              "conservationGap")) {
        delta[row] += found.evidence().checks().getOrDefault(part, Double.NaN);
      }
    }
    Map<String, double[]> answers = new HashMap<>();
    answers.put("attributions", Examples.concatenated(values));
    answers.put("convergence_delta", delta);
    answers.keySet().retainAll(check.expected().keySet());
    return answers;
  }

  private static Composite composite(GoldenCheck check) {
    double epsilon = check.hasSetting("default") ? check.setting("default").get(1).asDouble() : 0;
    boolean folded = check.calls("batch norms are folded");
    Composite composite =
        Composite.named("golden")
            .withEpsilon(epsilon)
            .withBatchNorms(folded ? BatchNorms.FOLDED : BatchNorms.APART);
    if (!check.hasSetting("rules")) {
      return composite;
    }
    for (Map.Entry<String, JsonNode> entry : check.setting("rules").properties()) {
      composite = composite.with(selector(entry.getKey()), rule(entry.getValue(), epsilon));
    }
    return composite;
  }

  private static Selector selector(String layers) {
    return switch (layers) {
      case "linear" -> Selector.dense();
      case "conv2d" -> Selector.convolution();
      case "add" -> Selector.of(Nature.SUM);
      case "maxpool2d" -> Selector.of(Nature.SELECTING);
      case "batchnorm2d" -> new Selector(layers, place -> place.layer() instanceof BatchNorm);
      case "global_avg_pool2d" ->
          new Selector(layers, place -> place.layer() instanceof GlobalAverage);
      default -> Selector.at(layers);
    };
  }

  private static Rule rule(JsonNode stated, double epsilon) {
    double number = stated.get(1).asDouble();
    return switch (stated.get(0).asString()) {
      case "eps" -> new Epsilon(number);
      case "gamma" -> new Gamma(number, epsilon, true);
      case "a1b0c" -> new PositiveWeights(epsilon, Bias.ABSORBS);
      case "a1b0c0" -> new PositiveWeights(epsilon, Bias.LEFT_OUT);
      case "zplus" -> new ZPlus(epsilon, Bias.LEFT_OUT);
      default -> throw new IllegalArgumentException("rule " + stated);
    };
  }
}
