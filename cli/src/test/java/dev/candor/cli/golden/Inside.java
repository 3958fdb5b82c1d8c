package dev.candor.cli.golden;

import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.NdArray;
import dev.candor.torch.GradientModel;
import dev.candor.whitebox.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** The examples of a check for a method that looks inside, one by one. */
record Inside(GoldenCheck check, CaseModel model) {
  /** How one example is explained. */
  @FunctionalInterface
  interface Method {
    Attribution explain(int row, Subject subject);
  }

  static Inside of(GoldenCheck check, CaseModel model) {
    return new Inside(check, model);
  }

  NdArray inputs() {
    return check.input(tokens() ? "embeddings" : "x").toNdArray();
  }

  int target(int row) {
    return check.targets(inputs().length(0))[row];
  }

  /** The model with the example's attention mask, where there is one. */
  Subject subject(int row) {
    return subject(row, model.gradients());
  }

  /** The model whose layers are seen, with the example's attention mask, where there is one. */
  Subject layered(int row) {
    return subject(row, model.network());
  }

  private Subject subject(int row, GradientModel whole) {
    GradientModel one =
        check
            .optional("attention_mask")
            .map(mask -> whole.withFurther(mask.toNdArray().slice(row, row + 1)))
            .orElse(whole);
    int[] shape = inputs().shape();
    return Subject.of(one, Axes.Positions.of(Arrays.copyOfRange(shape, 1, shape.length)));
  }

  /**
   * What is expected by name: the attributions, and their norm or sum over each token's vector.
   * From the TorchScript file and from the network whose layers are seen: of both answers the one
   * that is further off.
   */
  Map<String, double[]> answers(Method method) {
    Map<String, double[]> script = answers(method, this::subject);
    Map<String, double[]> layered = layeredAnswers(method);
    Map<String, double[]> worse = new HashMap<>();
    for (Map.Entry<String, GoldenArray> expected : check.expected().entrySet()) {
      double[] one = script.getOrDefault(expected.getKey(), new double[0]).clone();
      double[] other = layered.getOrDefault(expected.getKey(), new double[0]);
      for (int i = 0; i < Math.min(one.length, expected.getValue().size()); i++) {
        double right = expected.getValue().get(i);
        one[i] = Math.abs(other[i] - right) > Math.abs(one[i] - right) ? other[i] : one[i];
      }
      worse.put(expected.getKey(), one);
    }
    return worse;
  }

  /** The same from the network whose layers are seen. */
  Map<String, double[]> layeredAnswers(Method method) {
    return answers(method, this::layered);
  }

  private Map<String, double[]> answers(Method method, IntFunction<Subject> subjects) {
    List<double[]> values = new ArrayList<>();
    List<double[]> gaps = new ArrayList<>();
    for (int row = 0; row < inputs().length(0); row++) {
      Attribution attribution = method.explain(row, subjects.apply(row));
      values.add(attribution.values().toDoubles());
      gaps.add(new double[] {attribution.evidence().checks().getOrDefault("completenessGap", 0.0)});
    }
    double[] all = Examples.concatenated(values);
    Map<String, double[]> answers = new HashMap<>();
    for (String name : check.expected().keySet()) {
      switch (name) {
        case "token_l2" -> answers.put(name, perToken(all, true));
        case "token_sum" -> answers.put(name, perToken(all, false));
        case "convergence_delta" -> answers.put(name, Examples.concatenated(gaps));
        default -> answers.put(name, all);
      }
    }
    return answers;
  }

  private boolean tokens() {
    return check.hasInput("embeddings");
  }

  private double[] perToken(double[] all, boolean norm) {
    int width = inputs().length(2);
    double[] tokens = new double[all.length / width];
    for (int i = 0; i < all.length; i++) {
      tokens[i / width] += norm ? all[i] * all[i] : all[i];
    }
    return norm ? Arrays.stream(tokens).map(Math::sqrt).toArray() : tokens;
  }
}
