package dev.candor.blackbox.lime;

import static dev.candor.blackbox.GoldenCase.array;
import static dev.candor.blackbox.GoldenCase.assertClose;
import static dev.candor.blackbox.GoldenCase.baseline;
import static dev.candor.blackbox.GoldenCase.ints;

import dev.candor.blackbox.GoldenCase;
import dev.candor.core.NdArray;
import dev.candor.core.removal.Coalition;
import dev.candor.core.removal.Masking;
import dev.candor.core.removal.Players;
import dev.candor.core.removal.Removal;
import dev.candor.onnx.OnnxPredictor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Captum's Lime on every point of the interpretable space, within its tolerances. */
class LimeGoldenTest {
  @ParameterizedTest
  @CsvSource({"mlp_lime, true", "mlp_lime, false", "cnn_lime, true"})
  void coefficientsAndInterceptAreTheirs(String name, boolean given) {
    GoldenCase golden = GoldenCase.named(name);
    try (OnnxPredictor model = golden.model()) {
      for (JsonNode check : golden.checks()) {
        NdArray x = array(check.at("/inputs/x"));
        JsonNode mask = check.at("/inputs/feature_mask");
        Players players =
            Players.numbered(
                "feature", mask.isObject() ? ints(mask) : IntStream.range(0, x.size()).toArray());
        LimeExplanation found =
            new Lime(
                    model,
                    Masking.of(
                        players,
                        new Removal.Baseline(baseline(check.at("/inputs/baselines"), x, 0))),
                    settings(check, players.count(), given))
                .surrogate(x.row(0), check.at("/settings/target").asInt());
        NdArray values = found.sampled().attribution().values();
        int[] shape = Arrays.copyOfRange(x.shape(), 1, x.rank());
        assertClose(check, "coefficients", values.toDoubles());
        assertClose(check, "attributions", players.spread(values, shape).toDoubles());
        assertClose(check, "intercept", new double[] {found.intercept()});
      }
    }
  }

  private static LimeSettings settings(JsonNode check, int players, boolean given) {
    JsonNode settings = check.get("settings");
    Distance distance =
        Distance.valueOf(settings.get("distance").asString().toUpperCase(java.util.Locale.ROOT));
    double alpha = settings.get("alpha").asDouble();
    Surrogate surrogate =
        switch (settings.get("surrogate").asString()) {
          case "lasso" -> new Surrogate.Lasso(alpha);
          case "ridge" -> new Surrogate.Ridge(alpha);
          default -> new Surrogate.LeastSquares();
        };
    List<Coalition> all =
        IntStream.range(0, 1 << players).mapToObj(i -> Coalition.ofWords(players, i)).toList();
    return LimeSettings.withDefaults()
        .withSampling(given ? new Sampling.Given(all) : new Sampling.Every())
        .withKernel(
            Kernel.gaussian(
                distance, DistanceSpace.INPUTS, settings.get("kernel_width").asDouble()))
        .withSurrogate(surrogate);
  }
}
