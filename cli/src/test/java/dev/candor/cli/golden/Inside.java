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

  /** What is expected by name: the attributions, and their norm or sum over each token's vector. */
  Map<String, double[]> answers(Method method) {
    List<double[]> values = new ArrayList<>();
    for (int row = 0; row < inputs().length(0); row++) {
      values.add(method.explain(row, subject(row)).values().toDoubles());
    }
    double[] all = Examples.concatenated(values);
    Map<String, double[]> answers = new HashMap<>();
    for (String name : check.expected().keySet()) {
      switch (name) {
        case "token_l2" -> answers.put(name, perToken(all, true));
        case "token_sum" -> answers.put(name, perToken(all, false));
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
