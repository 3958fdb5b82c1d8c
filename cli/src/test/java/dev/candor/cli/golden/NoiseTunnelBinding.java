package dev.candor.cli.golden;

import dev.candor.core.Explainer;
import dev.candor.core.NdArray;
import dev.candor.whitebox.Subject;
import dev.candor.whitebox.gradient.IntegratedGradients;
import dev.candor.whitebox.gradient.IntegratedGradientsSettings;
import dev.candor.whitebox.gradient.NoiseDraws;
import dev.candor.whitebox.gradient.NoiseSummary;
import dev.candor.whitebox.gradient.NoiseTunnel;
import dev.candor.whitebox.gradient.Saliency;
import dev.candor.whitebox.gradient.Sign;
import java.util.Map;

/** {@code captum.attr.NoiseTunnel} with the noise that was drawn there. */
final class NoiseTunnelBinding implements GoldenBinding {
  @Override
  public String method() {
    return "noise tunnel";
  }

  @Override
  public boolean binds(GoldenCheck check) {
    return check.call().startsWith("captum.attr.NoiseTunnel");
  }

  @Override
  public Map<String, double[]> answer(GoldenCheck check, CaseModel model) {
    Inside inside = Inside.of(check, model);
    NdArray inputs = inside.inputs();
    NdArray noise = check.input("noise").toNdArray();
    int samples = check.setting("nt_samples").asInt();
    NoiseSummary summary = summary(check.setting("nt_type").asString());
    return inside.answers(
        (row, subject) ->
            new NoiseTunnel(
                    inner(check, subject, inputs),
                    summary,
                    new NoiseDraws.Given(noise.slice(row * samples, (row + 1) * samples)))
                .explain(inputs.row(row), inside.target(row)));
  }

  private static Explainer inner(GoldenCheck check, Subject subject, NdArray inputs) {
    if (check.setting("inner").asString().equals("Saliency")) {
      return new Saliency(subject, Sign.SIGNED);
    }
    int steps = check.inCall("n_steps", 50);
    float[] zeros = new float[inputs.row(0).size()];
    return new IntegratedGradients(
        subject,
        NdArray.of(zeros, inputs.row(0).shape()),
        IntegratedGradientsSettings.withDefaults().withSteps(steps));
  }

  private static NoiseSummary summary(String type) {
    return switch (type) {
      case "smoothgrad" -> NoiseSummary.MEAN;
      case "smoothgrad_sq" -> NoiseSummary.MEAN_SQUARE;
      case "vargrad" -> NoiseSummary.VARIANCE;
      default -> throw new IllegalStateException("no summary " + type);
    };
  }
}
