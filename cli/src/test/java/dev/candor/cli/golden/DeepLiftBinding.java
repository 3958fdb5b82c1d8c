package dev.candor.cli.golden;

import dev.candor.core.Attribution;
import dev.candor.core.NdArray;
import dev.candor.whitebox.deeplift.DeepLift;
import dev.candor.whitebox.deeplift.DeepLiftValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code captum.attr.DeepLift}, and the rescale rule of GELU, for which captum takes the gradient:
 * that is informative.
 */
final class DeepLiftBinding implements GoldenBinding {
  @Override
  public String method() {
    return "deeplift";
  }

  @Override
  public boolean binds(GoldenCheck check) {
    return check.kind().required()
        && (check.calls("captum.attr.DeepLift(") || check.calls("DeepLIFT Rescale"));
  }

  @Override
  public Map<String, double[]> answer(GoldenCheck check, CaseModel model) {
    Inside inside = Inside.of(check, model);
    DeepLiftValue value =
        check.calls("multiply_by_inputs=False")
            ? DeepLiftValue.MULTIPLIER
            : DeepLiftValue.CONTRIBUTION;
    NdArray inputs = inside.inputs();
    List<double[]> all = new ArrayList<>();
    double[] gaps = new double[inputs.length(0)];
    for (int row = 0; row < gaps.length; row++) {
      NdArray input = inputs.row(row);
      Attribution told =
          new DeepLift(inside.layered(row), check.baseline(row, input), value)
              .explain(input, inside.target(row));
      gaps[row] = told.evidence().checks().getOrDefault("completenessGap", Double.NaN);
      all.add(told.values().toDoubles());
    }
    return Map.of("attributions", Examples.concatenated(all), "convergence_delta", gaps);
  }
}
