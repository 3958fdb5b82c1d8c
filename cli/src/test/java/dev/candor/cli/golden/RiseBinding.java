package dev.candor.cli.golden;

import dev.candor.blackbox.rise.MaskNormalisation;
import dev.candor.blackbox.rise.Rise;
import dev.candor.blackbox.rise.RiseMap;
import dev.candor.blackbox.rise.RiseSettings;
import java.util.Map;

/** RISE with given masks, on probabilities. */
final class RiseBinding implements GoldenBinding {
  @Override
  public String method() {
    return "RISE";
  }

  @Override
  public boolean binds(GoldenCheck check) {
    return check.caseMethod().equals("RISE") && check.hasInput("masks");
  }

  @Override
  public Map<String, double[]> answer(GoldenCheck check, CaseModel model) {
    Examples examples = Examples.of(check);
    RiseSettings settings = RiseSettings.withDefaults();
    settings =
        check.hasSetting("p")
            ? settings.withKeep(check.setting("p").asDouble())
            : settings.withNormalisation(MaskNormalisation.KEPT);
    RiseMap map =
        new Rise(new Softmax(model.predictor()), settings)
            .map(examples.input(0), examples.targets()[0], check.input("masks").toNdArray());
    return Map.of(
        "attributions", map.sampled().attribution().values().toDoubles(),
        "scores", map.scores().toDoubles());
  }
}
