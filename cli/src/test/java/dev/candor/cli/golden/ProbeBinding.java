package dev.candor.cli.golden;

import dev.candor.core.NdArray;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Does the model answer as it did where the suite was made? Asked before anything else. */
final class ProbeBinding implements GoldenBinding {
  private static final String CALL = "one forward pass of the model";

  /** The probe of a case as a check, its first output only: what a predictor gives. */
  static Optional<GoldenCheck> of(GoldenCase golden) {
    JsonNode probe = golden.json().at("/model/probe");
    if (probe.isMissingNode()) {
      return Optional.empty();
    }
    JsonNode names = golden.json().at("/model/output_names");
    String output =
        names.isMissingNode()
            ? probe.get("outputs").propertyNames().iterator().next()
            : names.get(0).asString();
    ObjectNode check = JsonNodeFactory.instance.objectNode();
    check.put("id", "probe").put("kind", "exact").put("call", CALL);
    check.set("inputs", probe.get("inputs"));
    check.putObject("settings");
    check.putObject("expected").set(output, probe.get("outputs").get(output));
    check.putObject("tolerance").set(output, tolerance(probe.get("tolerance"), output));
    return Optional.of(new GoldenCheck(golden.id(), "probe", check));
  }

  private static JsonNode tolerance(JsonNode stated, String output) {
    return stated.has("abs") ? stated : stated.get(output);
  }

  @Override
  public String method() {
    return "forward";
  }

  @Override
  public boolean binds(GoldenCheck check) {
    return check.caseMethod().equals("probe") && check.call().equals(CALL);
  }

  @Override
  public Map<String, double[]> answer(GoldenCheck check, CaseModel model) {
    String input =
        model.description().has("input_names")
            ? model.description().get("input_names").get(0).asString()
            : check.node().get("inputs").propertyNames().iterator().next();
    NdArray batch = check.input(input).toNdArray();
    double[] answers = answers(check, model, batch);
    Map<String, double[]> found = new HashMap<>();
    check.expected().keySet().forEach(name -> found.put(name, answers));
    return found;
  }

  private static double[] answers(GoldenCheck check, CaseModel model, NdArray batch) {
    double[] all = new double[0];
    for (int i = 0; i < batch.length(0); i++) {
      double[] row = model.predictor(check, i).predict(batch.slice(i, i + 1)).toDoubles();
      int from = all.length;
      all = java.util.Arrays.copyOf(all, from + row.length);
      System.arraycopy(row, 0, all, from, row.length);
    }
    return all;
  }
}
