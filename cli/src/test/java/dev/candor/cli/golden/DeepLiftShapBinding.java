package dev.candor.cli.golden;

import dev.candor.core.NdArray;
import dev.candor.whitebox.deeplift.DeepLift;
import dev.candor.whitebox.deeplift.DeepLiftShap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code captum.attr.DeepLiftShap} and {@code shap.DeepExplainer}. */
final class DeepLiftShapBinding implements GoldenBinding {
  @Override
  public String method() {
    return "deeplift-shap";
  }

  @Override
  public boolean binds(GoldenCheck check) {
    return check.calls("captum.attr.DeepLiftShap") || check.calls("shap.DeepExplainer");
  }

  @Override
  public Map<String, double[]> answer(GoldenCheck check, CaseModel model) {
    Inside inside = Inside.of(check, model);
    NdArray background = check.input("baseline_distribution").toNdArray();
    NdArray inputs = inside.inputs();
    int count = background.length(0);
    List<double[]> all = new ArrayList<>();
    double[] gaps = new double[inputs.length(0) * count];
    for (int row = 0; row < inputs.length(0); row++) {
      NdArray input = inputs.row(row);
      int target = inside.target(row);
      all.add(
          new DeepLiftShap(inside.layered(row), background)
              .explain(input, target)
              .values()
              .toDoubles());
      for (int other = 0; other < count; other++) {
        gaps[row * count + other] =
            new DeepLift(inside.layered(row), background.row(other))
                .explain(input, target)
                .evidence()
                .checks()
                .getOrDefault("completenessGap", Double.NaN);
      }
    }
    return Map.of("attributions", Examples.concatenated(all), "convergence_delta", gaps);
  }
}
