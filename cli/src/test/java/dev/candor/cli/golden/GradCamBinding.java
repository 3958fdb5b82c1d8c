package dev.candor.cli.golden;

import dev.candor.core.Explainer;
import dev.candor.core.NdArray;
import dev.candor.whitebox.Subject;
import dev.candor.whitebox.cam.CamSettings;
import dev.candor.whitebox.cam.GradCam;
import dev.candor.whitebox.cam.GradCamPlusPlus;
import dev.candor.whitebox.cam.MapChannels;
import dev.candor.whitebox.cam.MapSign;
import dev.candor.whitebox.cam.Upsampling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code captum.attr.LayerGradCam}, also drawn out, and Grad-CAM++. */
final class GradCamBinding implements GoldenBinding {
  @Override
  public String method() {
    return "gradcam";
  }

  @Override
  public boolean binds(GoldenCheck check) {
    return check.calls("captum.attr.LayerGradCam")
        || check.calls("interpolate(gradcam_")
        || check.calls("Grad-CAM++");
  }

  @Override
  public Map<String, double[]> answer(GoldenCheck check, CaseModel model) {
    Inside inside = Inside.of(check, model);
    NdArray inputs = inside.inputs();
    CamSettings settings = settings(check);
    List<double[]> maps = new ArrayList<>();
    List<double[]> weights = new ArrayList<>();
    for (int row = 0; row < inputs.length(0); row++) {
      Subject subject = inside.layered(row);
      NdArray input = inputs.row(row);
      int target = inside.target(row);
      maps.add(explainer(check, subject, settings).explain(input, target).values().toDoubles());
      weights.add(new GradCamPlusPlus(subject, settings).channelWeights(input, target).toDoubles());
    }
    Map<String, double[]> answers = new HashMap<>();
    answers.put("attributions", Examples.concatenated(maps));
    answers.put("channel_weights", Examples.concatenated(weights));
    return answers;
  }

  private static Explainer explainer(GoldenCheck check, Subject subject, CamSettings settings) {
    return check.calls("Grad-CAM++")
        ? new GradCamPlusPlus(subject, settings)
        : new GradCam(subject, settings);
  }

  private static CamSettings settings(GoldenCheck check) {
    boolean positive =
        check.calls("Grad-CAM++")
            || (check.hasSetting("relu") && check.setting("relu").asBoolean());
    boolean each = check.hasSetting("sum_channels") && !check.setting("sum_channels").asBoolean();
    Upsampling upsampling =
        check.hasSetting("mode")
            ? Upsampling.valueOf(check.setting("mode").asString().toUpperCase(Locale.ROOT))
            : Upsampling.NONE;
    return CamSettings.withDefaults()
        .withLayer(check.setting("layer").asString())
        .withSign(positive ? MapSign.POSITIVE : MapSign.SIGNED)
        .withChannels(each ? MapChannels.EACH : MapChannels.SUMMED)
        .withUpsampling(upsampling);
  }
}
