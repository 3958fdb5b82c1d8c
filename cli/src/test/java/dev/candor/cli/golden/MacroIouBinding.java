package dev.candor.cli.golden;

import dev.candor.metrics.localisation.MacroIou;
import java.util.Map;

final class MacroIouBinding implements GoldenBinding {
  @Override
  public String method() {
    return "macro IoU";
  }

  @Override
  public boolean binds(GoldenCheck check) {
    return check.calls("sklearn.metrics.jaccard_score(") && check.calls("average='macro'");
  }

  @Override
  public Map<String, double[]> answer(GoldenCheck check, CaseModel model) {
    MacroIou measure =
        MacroIou.withDefaults()
            .with(
                check.setting("empty_class").asInt() == 1
                    ? MacroIou.EmptyClass.ONE
                    : MacroIou.EmptyClass.ZERO);
    if (check.hasSetting("threshold")) {
      measure = measure.withThreshold(check.setting("threshold").asDouble());
    }
    double[] iou =
        Maps.perImage(check, check.hasInput("map") ? "map" : "prediction", 1, measure::of);
    return Map.of("iou", iou, "mean", Maps.mean(iou));
  }
}
