package dev.candor.cli.golden;

import dev.candor.core.NdArray;
import dev.candor.whitebox.gradient.InputTimesGradient;
import java.util.Map;

/** {@code captum.attr.InputXGradient}. */
final class InputTimesGradientBinding implements GoldenBinding {
  @Override
  public String method() {
    return "input x gradient";
  }

  @Override
  public boolean binds(GoldenCheck check) {
    return check.call().startsWith("captum.attr.InputXGradient");
  }

  @Override
  public Map<String, double[]> answer(GoldenCheck check, CaseModel model) {
    Inside inside = Inside.of(check, model);
    NdArray inputs = inside.inputs();
    return inside.answers(
        (row, subject) ->
            new InputTimesGradient(subject).explain(inputs.row(row), inside.target(row)));
  }
}
