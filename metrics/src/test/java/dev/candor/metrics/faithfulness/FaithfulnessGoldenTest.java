package dev.candor.metrics.faithfulness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.NdArray;
import dev.candor.metrics.GoldenCase;
import dev.candor.metrics.GoldenMlp;
import dev.candor.metrics.measure.Curve;
import dev.candor.metrics.measure.Draws;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Against Captum, and against the suite's own references, with perturbations that are given. */
class FaithfulnessGoldenTest {
  @ParameterizedTest
  @CsvSource({
    "infidelity_saliency_plain, AS_GIVEN",
    "infidelity_saliency_normalized, OPTIMAL",
    "infidelity_input_x_gradient_plain, AS_GIVEN",
    "infidelity_input_x_gradient_normalized, OPTIMAL"
  })
  void infidelityIsCaptums(String id, Scaling scaling) {
    GoldenCase golden = GoldenCase.open("mlp_infidelity_sensitivity");
    GoldenMlp mlp = new GoldenMlp(golden);
    JsonNode check = golden.check(id);
    double[] x = GoldenCase.numbers(check.at("/inputs/x"));
    double[] perturbations = GoldenCase.numbers(check.at("/inputs/perturbations"));
    double[] attributions = GoldenCase.numbers(check.at("/inputs/attributions"));
    double[] targets = GoldenCase.numbers(check.at("/settings/target"));
    int samples = check.at("/settings/n_perturb_samples").asInt();
    int width = x.length / targets.length;
    double[] found = new double[targets.length];
    for (int i = 0; i < found.length; i++) {
      found[i] =
          Infidelity.of(
              mlp.model(),
              NdArray.of(GoldenCase.row(x, i, width), width),
              (int) targets[i],
              NdArray.of(GoldenCase.row(perturbations, i, samples * width), samples, width),
              GoldenCase.row(attributions, i, width),
              scaling);
    }
    GoldenCase.assertExpected(check, "infidelity", found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"deletion_plain", "insertion_plain", "deletion_ties", "insertion_ties"})
  void pixelsComeInTheSuitesOrderAndTheAreaIsTheSuites(String id) {
    JsonNode check = GoldenCase.open("cnn_deletion_insertion").check(id);
    double[] saliency = GoldenCase.numbers(check.at("/inputs/saliency"));
    Order order = Order.falling(saliency, RankBy.VALUE, Ties.LOWER_POSITION, Draws.of(0));
    assertThat(IntStream.range(0, saliency.length).mapToDouble(order::component).toArray())
        .containsExactly(GoldenCase.numbers(check.at("/inputs/order")));
    int[] counts =
        new Stride.Every(check.at("/settings/pixels_per_step").asInt()).counts(saliency.length);
    assertThat(counts).hasSize(check.at("/settings/points").asInt());
    Curve curve =
        Curve.of(
            IntStream.of(counts).mapToDouble(k -> (double) k / saliency.length).toArray(),
            GoldenCase.numbers(check.at("/expected/curve")));
    GoldenCase.assertExpected(check, "auc", curve.area());
  }

  @Test
  void tokensAndAveragesAreTheSuites() {
    JsonNode check = GoldenCase.open("bert_token_ablation").check("comprehensiveness_sufficiency");
    double[] scores = GoldenCase.numbers(check.at("/inputs/scores"));
    double[] bins = GoldenCase.numbers(check.at("/settings/q"));
    double[] mask = GoldenCase.numbers(check.at("/inputs/attention_mask"));
    int texts = check.at("/settings/target").size();
    int tokens = scores.length / texts;
    List<List<Integer>> tops = new ArrayList<>();
    for (int i = 0; i < texts; i++) {
      int real = (int) Arrays.stream(GoldenCase.row(mask, i, tokens)).sum();
      double[] ranked = Arrays.copyOfRange(scores, i * tokens + 1, i * tokens + real);
      Order order = Order.falling(ranked, RankBy.VALUE, Ties.LOWER_POSITION, Draws.of(0));
      for (double bin : bins) {
        tops.add(
            IntStream.range(0, BinSettings.count(bin, ranked.length))
                .mapToObj(k -> order.component(k) + 1)
                .toList());
      }
    }
    List<List<Integer>> expected =
        check
            .at("/settings/top_tokens")
            .valueStream()
            .map(top -> top.valueStream().map(JsonNode::asInt).toList())
            .toList();
    assertThat(tops).isEqualTo(expected);
    for (String name : List.of("comprehensiveness", "sufficiency")) {
      double[] drops = GoldenCase.numbers(check.at("/expected/" + name));
      for (Aopc aopc : Aopc.values()) {
        double[] found = new double[texts];
        for (int i = 0; i < texts; i++) {
          found[i] = aopc.of(Arrays.stream(GoldenCase.row(drops, i, bins.length)).boxed().toList());
        }
        String suffix = aopc == Aopc.ERASER ? "_eraser" : "";
        GoldenCase.assertExpected(check, "aopc_" + name + suffix, found);
      }
    }
  }

  @Test
  void blurKeepsConstantsAndWhatIsSymmetric() {
    double[] pixels = new double[2 * 7 * 9];
    Arrays.fill(pixels, 0, 63, 3);
    pixels[63 + 3 * 9 + 4] = 1;
    NdArray blurred = new Blur(1).of(NdArray.of(pixels, 2, 7, 9));
    assertThat(blurred.at(0, 0, 0)).isCloseTo(3, within(1e-12));
    assertThat(blurred.at(1, 3, 3)).isCloseTo(blurred.at(1, 3, 5), within(1e-15));
    assertThat(blurred.at(1, 2, 4)).isCloseTo(blurred.at(1, 3, 5), within(1e-15));
    assertThat(blurred.at(1, 3, 4) / blurred.at(1, 3, 5)).isCloseTo(Math.exp(0.5), within(1e-9));
  }
}
