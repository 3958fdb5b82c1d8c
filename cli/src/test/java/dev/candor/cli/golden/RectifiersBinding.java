package dev.candor.cli.golden;

import dev.candor.core.Explainer;
import dev.candor.core.NdArray;
import dev.candor.whitebox.Subject;
import dev.candor.whitebox.gradient.Deconvolution;
import dev.candor.whitebox.gradient.GuidedBackprop;
import java.util.Map;

/** {@code captum.attr.GuidedBackprop} and {@code captum.attr.Deconvolution}. */
final class RectifiersBinding implements GoldenBinding {
  private static final String GUIDED = "captum.attr.GuidedBackprop";

  @Override
  public String method() {
    return "guided backprop, deconvolution";
  }

  @Override
  public boolean binds(GoldenCheck check) {
    return check.call().startsWith(GUIDED) || check.call().startsWith("captum.attr.Deconvolution");
  }

  @Override
  public Map<String, double[]> answer(GoldenCheck check, CaseModel model) {
    Inside inside = Inside.of(check, model);
    NdArray inputs = inside.inputs();
    return inside.layeredAnswers(
        (row, subject) -> explainer(check, subject).explain(inputs.row(row), inside.target(row)));
  }

  private static Explainer explainer(GoldenCheck check, Subject subject) {
    return check.call().startsWith(GUIDED)
        ? new GuidedBackprop(subject)
        : new Deconvolution(subject);
  }
}
