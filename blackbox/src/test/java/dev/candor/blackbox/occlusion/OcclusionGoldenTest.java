package dev.candor.blackbox.occlusion;

import static dev.candor.blackbox.GoldenCase.array;
import static dev.candor.blackbox.GoldenCase.assertClose;
import static dev.candor.blackbox.GoldenCase.baseline;
import static dev.candor.blackbox.GoldenCase.ints;

import dev.candor.blackbox.FeatureGroups;
import dev.candor.blackbox.FeaturePermutation;
import dev.candor.blackbox.GoldenCase;
import dev.candor.core.Attribution;
import dev.candor.core.Budget;
import dev.candor.core.NdArray;
import dev.candor.core.removal.Masking;
import dev.candor.core.removal.Players;
import dev.candor.core.removal.Removal;
import dev.candor.onnx.OnnxPredictor;
import dev.candor.onnx.OnnxSettings;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Captum's Occlusion, FeatureAblation and FeaturePermutation, within their tolerances. */
class OcclusionGoldenTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"mlp_occlusion", "cnn_occlusion", "lstm_last_occlusion", "lstm_max_occlusion"})
  void windowsSlideAsTheirsDo(String name) {
    GoldenCase golden = GoldenCase.named(name);
    try (OnnxPredictor model = golden.model()) {
      for (JsonNode check : golden.checks()) {
        NdArray x = array(check.at("/inputs/x"));
        int[] shape = Arrays.copyOfRange(x.shape(), 1, x.rank());
        Windows windows =
            Windows.of(
                shape, ints(check.at("/settings/window")), ints(check.at("/settings/stride")));
        double[] got = new double[0];
        for (int row = 0; row < x.length(0); row++) {
          Occlusion occlusion =
              new Occlusion(
                  model,
                  windows,
                  new Removal.Baseline(baseline(check.at("/inputs/baselines"), x, row)));
          Attribution one = occlusion.explain(x.row(row), target(check, row));
          got = joined(got, occlusion.map(one).toDoubles());
        }
        assertClose(check, "attributions", got);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mlp_feature_ablation",
        "cnn_feature_ablation",
        "lstm_last_feature_ablation",
        "lstm_max_feature_ablation"
      })
  void componentsAreAblatedAsTheirsAre(String name) {
    GoldenCase golden = GoldenCase.named(name);
    try (OnnxPredictor model = golden.model()) {
      for (JsonNode check : golden.checks()) {
        NdArray x = array(check.at("/inputs/x"));
        int[] shape = Arrays.copyOfRange(x.shape(), 1, x.rank());
        Players players = players(check.at("/inputs/feature_mask"), x.size() / x.length(0));
        double[] got = new double[0];
        for (int row = 0; row < x.length(0); row++) {
          Removal removal = new Removal.Baseline(baseline(check.at("/inputs/baselines"), x, row));
          Attribution one =
              new FeatureAblation(model, Masking.of(players, removal))
                  .explain(x.row(row), target(check, row));
          got = joined(got, players.spread(one.values(), shape).toDoubles());
        }
        assertClose(check, "attributions", got);
      }
    }
  }

  @Test
  void tokensAreAblatedAsTheirsAre() {
    GoldenCase golden = GoldenCase.named("bert_token_ablation");
    for (JsonNode check : golden.checks().subList(0, 2)) {
      NdArray x = array(check.at("/inputs/embeddings"));
      NdArray masks = array(check.at("/inputs/attention_mask"));
      int tokens = x.length(1);
      Removal pad = new Removal.Baseline(array(check.at("/inputs/baselines")).row(0));
      double[] got = new double[0];
      for (int row = 0; row < x.length(0); row++) {
        OnnxSettings masked =
            OnnxSettings.withDefaults()
                .withConstant("attention_mask", masks.row(row))
                .withOutput("logits");
        try (OnnxPredictor model = golden.model(masked)) {
          JsonNode window = check.at("/settings/window");
          int target = target(check, row);
          Attribution one =
              window.isMissingNode()
                  ? new FeatureAblation(
                          model, Masking.of(Players.timeSteps(tokens, x.length(2)), pad))
                      .explain(x.row(row), target)
                  : new Occlusion(
                          model,
                          Windows.of(
                              new int[] {tokens, x.length(2)},
                              ints(window),
                              ints(check.at("/settings/stride"))),
                          pad)
                      .explain(x.row(row), target);
          got = joined(got, one.values().toDoubles());
        }
      }
      assertClose(check, "token_scores", got);
    }
  }

  @Test
  void featuresArePermutedAsTheirsAre() {
    GoldenCase golden = GoldenCase.named("mlp_feature_permutation");
    try (OnnxPredictor model = golden.model()) {
      for (JsonNode check : golden.checks()) {
        NdArray x = array(check.at("/inputs/x"));
        int rows = x.length(0);
        int width = x.length(1);
        Players players = players(check.at("/inputs/feature_mask"), width);
        FeatureGroups groups =
            FeatureGroups.of(
                IntStream.range(0, players.count()).mapToObj(i -> "g" + i).toList(),
                IntStream.range(0, width).map(players::playerOf).toArray());
        int[] given = ints(check.at("/inputs/permutations"));
        List<int[]> orders =
            IntStream.range(0, players.count())
                .mapToObj(g -> Arrays.copyOfRange(given, g * rows, (g + 1) * rows))
                .toList();
        int[] targets = IntStream.range(0, rows).map(row -> target(check, row)).toArray();
        double[] got = new double[0];
        for (Attribution one :
            new FeaturePermutation(model, groups, Budget.withDefaults())
                .explain(x, targets, orders)) {
          got = joined(got, players.spread(one.values(), width).toDoubles());
        }
        assertClose(check, "attributions", got);
      }
    }
  }

  private static Players players(JsonNode mask, int width) {
    return Players.numbered(
        "feature", mask.isObject() ? ints(mask) : IntStream.range(0, width).toArray());
  }

  private static int target(JsonNode check, int row) {
    return check.at("/settings/target/" + row).asInt();
  }

  private static double[] joined(double[] first, double[] second) {
    double[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
