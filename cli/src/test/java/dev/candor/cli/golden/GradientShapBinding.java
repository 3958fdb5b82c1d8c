package dev.candor.cli.golden;

import dev.candor.core.NdArray;
import dev.candor.whitebox.Subject;
import dev.candor.whitebox.gradient.ExpectedGradients;
import dev.candor.whitebox.gradient.GradientShap;
import dev.candor.whitebox.gradient.PathDraws;
import dev.candor.whitebox.gradient.SampledGradients;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** {@code captum.attr.GradientShap}, replayed with its draws, and its expectation. */
final class GradientShapBinding implements GoldenBinding {
  private static final int MANY_SAMPLES = 20_000;

  @Override
  public String method() {
    return "GradientSHAP, expected gradients";
  }

  @Override
  public boolean binds(GoldenCheck check) {
    return check.call().startsWith("captum.attr.GradientShap")
        || check.call().startsWith("expectation of captum.attr.GradientShap");
  }

  @Override
  public Map<String, double[]> answer(GoldenCheck check, CaseModel model) {
    Inside inside = Inside.of(check, model);
    return check.kind() == Kind.STATISTICAL ? expectation(check, inside) : replay(check, inside);
  }

  private static Map<String, double[]> expectation(GoldenCheck check, Inside inside) {
    NdArray background = check.input("baseline_distribution").toNdArray();
    List<double[]> values = new ArrayList<>();
    List<double[]> errors = new ArrayList<>();
    for (int row = 0; row < inside.inputs().length(0); row++) {
      SampledGradients found =
          new ExpectedGradients(inside.subject(row), background, MANY_SAMPLES, 1)
              .sample(inside.inputs().slice(row, row + 1), new int[] {inside.target(row)})
              .get(0);
      values.add(found.attribution().values().toDoubles());
      errors.add(
          Arrays.stream(found.standardErrors().toDoubles())
              .map(error -> error * Math.sqrt(MANY_SAMPLES))
              .toArray());
    }
    return Map.of(
        "attributions", Examples.concatenated(values),
        "standard_error_for_one_sample", Examples.concatenated(errors));
  }

  private static Map<String, double[]> replay(GoldenCheck check, Inside inside) {
    int samples = check.setting("n_samples").asInt();
    List<double[]> values = new ArrayList<>();
    List<double[]> gaps = new ArrayList<>();
    for (int row = 0; row < inside.inputs().length(0); row++) {
      NdArray input = inside.inputs().slice(row, row + 1);
      int first = row * samples;
      int[] target = {inside.target(row)};
      values.add(
          shap(check, inside.layered(row), first, first + samples)
              .explain(input, target)
              .get(0)
              .values()
              .toDoubles());
      for (int sample = first; sample < first + samples; sample++) {
        gaps.add(
            new double[] {
              shap(check, inside.subject(row), sample, sample + 1)
                  .explain(input, target)
                  .get(0)
                  .evidence()
                  .checks()
                  .getOrDefault("completenessGap", Double.NaN)
            });
      }
    }
    return Map.of(
        "attributions", Examples.concatenated(values),
        "convergence_delta", Examples.concatenated(gaps));
  }

  private static GradientShap shap(GoldenCheck check, Subject subject, int from, int to) {
    return new GradientShap(
        subject,
        check.input("baseline_distribution").toNdArray(),
        new PathDraws.Given(
            check.input("noise").toNdArray().slice(from, to),
            Arrays.copyOfRange(check.input("baseline_index").ints(), from, to),
            Arrays.copyOfRange(check.input("coefficient").doubles(), from, to)));
  }
}
