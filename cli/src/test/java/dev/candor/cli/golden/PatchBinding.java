package dev.candor.cli.golden;

import dev.candor.metrics.complexity.Sparsity;
import dev.candor.metrics.localisation.SegmentationDifference;
import java.util.Map;

final class PatchBinding implements GoldenBinding {
  @Override
  public String method() {
    return "segmentation difference and sparsity";
  }

  @Override
  public boolean binds(GoldenCheck check) {
    return check.expects("d", "s") && check.hasSetting("patch");
  }

  @Override
  public Map<String, double[]> answer(GoldenCheck check, CaseModel model) {
    int patch = check.setting("patch").asInt();
    double[] d = Maps.perImage(check, "map", patch, SegmentationDifference::of);
    double[] s = Maps.perImage(check, "map", patch, (map, mask) -> Sparsity.of(map));
    return Map.of("d", d, "s", s, "d_mean", Maps.mean(d), "s_mean", Maps.mean(s));
  }
}
