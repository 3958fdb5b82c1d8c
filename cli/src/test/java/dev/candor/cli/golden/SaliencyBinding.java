package dev.candor.cli.golden;

import dev.candor.core.NdArray;
import dev.candor.whitebox.gradient.Saliency;
import dev.candor.whitebox.gradient.Sign;
import java.util.Map;

/** {@code captum.attr.Saliency}. */
final class SaliencyBinding implements GoldenBinding {
  @Override
  public String method() {
    return "saliency";
  }

  @Override
  public boolean binds(GoldenCheck check) {
    return check.call().startsWith("captum.attr.Saliency");
  }

  @Override
  public Map<String, double[]> answer(GoldenCheck check, CaseModel model) {
    Inside inside = Inside.of(check, model);
    Sign sign =
        check.hasSetting("abs") && check.setting("abs").asBoolean() ? Sign.SIZE : Sign.SIGNED;
    NdArray inputs = inside.inputs();
    return inside.answers(
        (row, subject) -> new Saliency(subject, sign).explain(inputs.row(row), inside.target(row)));
  }
}
