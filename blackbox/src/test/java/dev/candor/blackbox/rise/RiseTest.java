package dev.candor.blackbox.rise;

import static dev.candor.blackbox.GoldenCase.array;
import static dev.candor.blackbox.GoldenCase.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.blackbox.GoldenCase;
import dev.candor.blackbox.LinearModel;
import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.Budget;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.onnx.OnnxPredictor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class RiseTest {
  private static final RiseSettings SMALL =
      RiseSettings.withDefaults().withGrid(2, 2).withMasks(200);

  @Test
  void givenMasksGiveTheReferenceValues() {
    GoldenCase golden = GoldenCase.named("cnn_rise");
    try (OnnxPredictor model = golden.model()) {
      Predictor probabilities = batch -> softmax(model.predict(batch));
      for (JsonNode check : golden.checks()) {
        boolean kept = check.get("id").asString().equals("normalised_by_mask_mean");
        RiseMap map =
            new Rise(
                    probabilities,
                    RiseSettings.withDefaults()
                        .withNormalisation(
                            kept ? MaskNormalisation.KEPT : MaskNormalisation.EXPECTED))
                .map(
                    array(check.at("/inputs/x")).row(0),
                    check.at("/settings/target").asInt(),
                    array(check.at("/inputs/masks")));
        assertClose(check, "attributions", map.sampled().attribution().values().toDoubles());
        if (!kept) {
          assertClose(check, "scores", map.scores().toDoubles());
        }
      }
    }
  }

  @Test
  void twoMasksByHand() {
    // the sum of what is left, plus 1: 1 + 1 and 1 + 4
    NdArray image = NdArray.of(new double[] {1, 4}, 1, 2);
    NdArray masks = NdArray.of(new double[] {1, 0, 0, 1}, 2, 1, 2);
    RiseMap map = new Rise(LinearModel.of(1, 1), SMALL).map(image, 0, masks);
    assertThat(map.scores()).isEqualTo(NdArray.of(new double[] {2, 5}, 2));
    assertThat(map.sampled().attribution().values())
        .isEqualTo(NdArray.of(new double[] {2, 5}, 1, 2));
    assertThat(map.sampled().attribution().axes()).isEqualTo(new Axes.PatchGrid(1, 2));
    // 2 f m is 4 and 0: their standard deviation is 2.83, over the root of 2
    assertThat(map.sampled().standardErrors().get(0)).isCloseTo(2, within(1e-12));
  }

  @Test
  void whatIsMaskedFadesToTheBaseline() {
    NdArray image = NdArray.of(new double[] {1, 4}, 1, 2);
    NdArray half = NdArray.of(new double[] {.5, 0}, 1, 1, 2);
    RiseMap map =
        new Rise(LinearModel.of(1, 1), SMALL)
            .withBaseline(NdArray.of(new double[] {3, 7}, 1, 2))
            .map(image, 0, half);
    assertThat(map.scores().get(0)).isEqualTo(1 + 2 + 7);
  }

  @Test
  void everyPixelIsKeptWithTheSameShareOnAverage() {
    RiseSettings settings = RiseSettings.withDefaults().withGrid(3, 4).withKeep(.3);
    double[] kept = new double[7 * 9];
    float[] mask = new float[7 * 9];
    for (int i = 0; i < 20_000; i++) {
      SmoothMask.draw(settings, 7, 9, i, mask, 0);
      for (int p = 0; p < mask.length; p++) {
        assertThat(mask[p]).isBetween(0f, 1f);
        kept[p] += mask[p] / 20_000;
      }
    }
    for (double share : kept) {
      assertThat(share).isCloseTo(.3, within(.015));
    }
  }

  @Test
  void aCellThatIsKeptStaysKeptAtItsCentre() {
    RiseSettings settings = RiseSettings.withDefaults().withGrid(2, 2);
    float[] mask = new float[64];
    SmoothMask.cut(settings, new boolean[] {true, false, false, false}, 8, 8, 0, 0, mask, 0);
    assertThat(mask[0]).isEqualTo(1f);
    assertThat(mask[63]).isLessThan(.1f);
    assertThat(mask[9]).isGreaterThan(mask[36]);
    assertThat(mask[36]).isGreaterThan(mask[63]);
  }

  @ParameterizedTest
  @EnumSource(MaskNormalisation.class)
  void intervalsCoverWhatAllMasksTogetherGive(MaskNormalisation normalisation) {
    RiseSettings settings = SMALL.withNormalisation(normalisation).withMasks(400);
    NdArray image = LinearModel.uniform(8, 1, 4, 4);
    Predictor model = LinearModel.curved(16);
    double[] truth =
        new Rise(model, settings)
            .map(image, 0, allMasks(settings))
            .sampled()
            .attribution()
            .values()
            .toDoubles();
    int covered = 0;
    int repeats = 1000;
    for (int repeat = 0; repeat < repeats; repeat++) {
      RiseMap map = new Rise(model, settings.withSeed(repeat)).map(image, 0);
      for (int p = 0; p < 16; p++) {
        covered += map.sampled().interval(p, .95).contains(truth[p]) ? 1 : 0;
      }
    }
    assertThat(covered / (16.0 * repeats)).isBetween(.93, .97);
  }

  @Test
  void theSameSeedGivesTheSameBitsForAnyBatch() {
    NdArray image = LinearModel.uniform(8, 2, 5, 6);
    Rise large = new Rise(LinearModel.curved(60), SMALL);
    Rise small =
        new Rise(LinearModel.curved(60), SMALL.withBudget(Budget.withDefaults().withBytes(1)));
    assertThat(small.explain(image, 0).values()).isEqualTo(large.explain(image, 0).values());
    assertThat(large.estimate(2, 5, 6).modelCalls()).isEqualTo(200);
    assertThat(large.explain(image, 0).evidence().modelCalls()).isEqualTo(200);
  }

  @Test
  void anEndedBudgetGivesTheMapOfTheMasksSoFar() {
    NdArray image = LinearModel.uniform(8, 1, 4, 4);
    Budget fifty = Budget.withDefaults().withModelCalls(50);
    Attribution some = new Rise(LinearModel.curved(16), SMALL.withBudget(fifty)).explain(image, 0);
    assertThat(some.evidence().checks())
        .containsEntry("complete", 0.0)
        .containsEntry("masks", 50.0)
        .containsKey("standardError");
    assertThat(some.values())
        .isEqualTo(
            new Rise(LinearModel.curved(16), SMALL.withMasks(50)).explain(image, 0).values());
    Attribution none =
        new Rise(LinearModel.curved(16), SMALL).withCancellation(() -> true).explain(image, 0);
    assertThat(none.values().toDoubles()).containsOnly(Double.NaN);
  }

  @Test
  void badInputIsNamed() {
    Rise rise = new Rise(LinearModel.of(1, 1), SMALL);
    assertOneLine(() -> rise.explain(LinearModel.uniform(1, 2), 0), "must be an image");
    assertOneLine(
        () -> rise.explain(NdArray.of(new double[] {1, Double.NaN}, 1, 2), 0), "number 1", "NaN");
    NdArray gap = NdArray.of(new double[] {1, 2, Double.NaN, 2}, 2, 1, 2);
    assertOneLine(() -> rise.explain(gap, new int[2]), "row 1 of inputs", "number 0", "NaN");
    assertOneLine(() -> rise.explain(LinearModel.uniform(1, 1, 2), 2), "target", "0 to 1");
    assertOneLine(
        () -> rise.map(LinearModel.uniform(1, 1, 2), 0, LinearModel.uniform(1, 3, 2, 2)),
        "masks",
        "[masks, 1, 2]");
    Predictor broken = batch -> NdArray.of(new double[batch.length(0)], batch.length(0), 1);
    Predictor nan =
        batch -> {
          double[] scores = broken.predict(batch).toDoubles();
          scores[3] = Double.NaN;
          return NdArray.of(scores, scores.length, 1);
        };
    assertOneLine(
        () -> new Rise(nan, SMALL).explain(LinearModel.uniform(1, 1, 2), 0), "under mask 3", "NaN");
  }

  /** Every mask that can be drawn, all alike likely at a share of one half. */
  private static NdArray allMasks(RiseSettings settings) {
    float[] masks = new float[16 * 4 * 16];
    int at = 0;
    for (int cells = 0; cells < 16; cells++) {
      boolean[] kept = new boolean[4];
      for (int i = 0; i < 4; i++) {
        kept[i] = (cells >> i & 1) == 1;
      }
      for (int place = 0; place < 4; place++, at += 16) {
        SmoothMask.cut(settings, kept, 4, 4, place / 2, place % 2, masks, at);
      }
    }
    return NdArray.of(masks, 64, 4, 4);
  }

  private static NdArray softmax(NdArray logits) {
    int outputs = logits.length(1);
    double[] p = logits.toDoubles();
    for (int row = 0; row < logits.length(0); row++) {
      double sum = 0;
      for (int k = 0; k < outputs; k++) {
        p[row * outputs + k] = Math.exp(p[row * outputs + k]);
        sum += p[row * outputs + k];
      }
      for (int k = 0; k < outputs; k++) {
        p[row * outputs + k] /= sum;
      }
    }
    return NdArray.of(p, logits.shape());
  }

  private static void assertOneLine(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable work, String... parts) {
    assertThatThrownBy(work)
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll(parts)
        .hasMessageNotContaining("\n");
  }
}
