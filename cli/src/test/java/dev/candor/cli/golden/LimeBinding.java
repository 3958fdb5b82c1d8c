package dev.candor.cli.golden;

import dev.candor.blackbox.lime.Distance;
import dev.candor.blackbox.lime.DistanceSpace;
import dev.candor.blackbox.lime.Kernel;
import dev.candor.blackbox.lime.Lime;
import dev.candor.blackbox.lime.LimeExplanation;
import dev.candor.blackbox.lime.LimeSettings;
import dev.candor.blackbox.lime.Sampling;
import dev.candor.blackbox.lime.Surrogate;
import dev.candor.core.NdArray;
import java.util.Locale;
import java.util.Map;

/** LIME over every set of components once, Captum's kernel between inputs. */
final class LimeBinding implements GoldenBinding {
  @Override
  public String method() {
    return "LIME";
  }

  @Override
  public boolean binds(GoldenCheck check) {
    return check.calls("captum.attr.Lime(") && check.calls("binary vectors");
  }

  @Override
  public Map<String, double[]> answer(GoldenCheck check, CaseModel model) {
    Examples examples = Examples.of(check);
    LimeSettings settings =
        LimeSettings.withDefaults()
            .withSampling(new Sampling.Every())
            .withKernel(
                Kernel.gaussian(
                    Distance.valueOf(check.setting("distance").asString().toUpperCase(Locale.ROOT)),
                    DistanceSpace.INPUTS,
                    check.setting("kernel_width").asDouble()))
            .withSurrogate(surrogate(check));
    LimeExplanation found =
        new Lime(model.predictor(), examples.masking(0), settings)
            .surrogate(examples.input(0), examples.targets()[0]);
    NdArray coefficients = found.sampled().attribution().values();
    return Map.of(
        "coefficients", coefficients.toDoubles(),
        "attributions", examples.players().spread(coefficients, examples.rowShape()).toDoubles(),
        "intercept", new double[] {found.intercept()});
  }

  private static Surrogate surrogate(GoldenCheck check) {
    double alpha = check.setting("alpha").asDouble();
    return switch (check.setting("surrogate").asString()) {
      case "lasso" -> new Surrogate.Lasso(alpha);
      case "ridge" -> new Surrogate.Ridge(alpha);
      default -> new Surrogate.LeastSquares();
    };
  }
}
