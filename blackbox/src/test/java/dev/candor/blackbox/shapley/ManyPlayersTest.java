package dev.candor.blackbox.shapley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.blackbox.SampledAttribution;
import dev.candor.core.NdArray;
import dev.candor.core.removal.Masking;
import dev.candor.core.removal.Removal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManyPlayersTest {
  private static double[] gaussians(Random random, int count) {
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = random.nextGaussian();
    }
    return numbers;
  }

  @ParameterizedTest
  @ValueSource(ints = {31, 32, 33, 63, 64, 65, 70, 128, 500})
  void anyNumberOfFeaturesOfALinearModelMeetsTheClosedForm(int n) {
    Random random = new Random(n);
    LinearModel model =
        new LinearModel(
            NdArray.of(gaussians(random, 2 * n), 2, n), NdArray.of(gaussians(random, 2), 2));
    Masking masking =
        Masking.of(
            TableGame.named(n), new Removal.Background(NdArray.of(gaussians(random, 3 * n), 3, n)));
    NdArray inputs = NdArray.of(gaussians(random, 2 * n), 2, n);
    int[] targets = {1, 0};

    var closed = new LinearShapley(model, masking).explain(inputs, targets);
    var permutation =
        new PermutationShapley(model, masking, Orders.drawn(Design.ANTITHETIC, 1, 3))
            .explain(inputs, targets);
    var kernel = KernelShap.withDefaults(model, masking).explain(inputs, targets);

    for (int input = 0; input < 2; input++) {
      double[] expected = closed.get(input).values().toDoubles();
      assertThat(permutation.get(input).values().toDoubles())
          .containsExactly(expected, within(1e-10));
      assertThat(kernel.get(input).values().toDoubles()).containsExactly(expected, within(1e-8));
      assertThat(closed.get(input).evidence().checks().get("additivityGap")).isLessThan(1e-10);
      assertThat(closed.get(input).evidence().modelCalls()).isZero();
      assertThat(closed.get(input).evidence().checks().get("baseValue"))
          .isCloseTo(kernel.get(input).evidence().checks().get("baseValue"), within(1e-10));
    }
  }

  @Test
  void groupsOfALinearModelAddTheirInputsUp() {
    LinearModel model =
        new LinearModel(
            NdArray.of(new double[] {1, 2, 3, 4}, 1, 4), NdArray.of(new double[] {7}, 1));
    Masking masking =
        Masking.of(
            dev.candor.core.removal.Players.numbered("group", 0, 1, 0, -1),
            new Removal.Baseline(NdArray.of(new float[4], 4)));
    NdArray input = NdArray.of(new double[] {1, 1, 1, 1}, 4);

    var closed = new LinearShapley(model, masking).explain(input, 0);

    assertThat(closed.values().toDoubles()).containsExactly(4, 2);
    assertThat(closed.evidence().checks()).containsEntry("baseValue", 11.0);
    assertThat(new ExactShapley(model, masking).explain(input, 0).values())
        .isEqualTo(closed.values());
  }

  @ParameterizedTest
  @ValueSource(ints = {9, 20, 40, 70})
  void kernelShapIsWithinItsErrorOfAGameWithKnownValues(int n) {
    Random random = new Random(n);
    ProductGame game = ProductGame.random(n, random);

    SampledAttribution sampled =
        new KernelShap(
                game.model(),
                game.masking(),
                KernelShapSettings.withDefaults(n).withCoalitions(Math.min(300, 6 * n)).withSeed(n))
            .sample(game.input(), 0);

    for (int i = 0; i < n; i++) {
      assertThat(sampled.interval(i, .99999).contains(game.shapley()[i])).isTrue();
    }
  }
}
