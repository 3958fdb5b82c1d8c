package dev.candor.cli.golden;

import dev.candor.core.NdArray;
import dev.candor.whitebox.cam.CamSettings;
import dev.candor.whitebox.cam.GuidedGradCam;
import dev.candor.whitebox.cam.Upsampling;
import java.util.Locale;
import java.util.Map;

/** {@code captum.attr.GuidedGradCam}. */
final class GuidedGradCamBinding implements GoldenBinding {
  @Override
  public String method() {
    return "guided-gradcam";
  }

  @Override
  public boolean binds(GoldenCheck check) {
    return check.calls("captum.attr.GuidedGradCam");
  }

  @Override
  public Map<String, double[]> answer(GoldenCheck check, CaseModel model) {
    Inside inside = Inside.of(check, model);
    NdArray inputs = inside.inputs();
    CamSettings settings =
        CamSettings.withDefaults()
            .withLayer(check.setting("layer").asString())
            .withUpsampling(
                Upsampling.valueOf(
                    check.setting("interpolate").asString().toUpperCase(Locale.ROOT)));
    return inside.answers(
        (row, subject) ->
            new GuidedGradCam(inside.layered(row), settings)
                .explain(inputs.row(row), inside.target(row)));
  }
}
