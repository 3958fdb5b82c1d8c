package dev.candor.blackbox.shapley;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.blackbox.SampledAttribution;
import dev.candor.blackbox.SampledExplainer;
import java.util.Random;
import java.util.function.LongFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over 1,000 repeats, how often does the interval of 95 % hold the value known in closed form? */
class HonestErrorsTest {
  private static final int REPEATS = 1_000;
  private static final ProductGame GAME = ProductGame.random(10, new Random(20));

  private static double coverage(LongFunction<SampledExplainer> method) {
    double[] truth = GAME.shapley();
    int covered = 0;
    int judged = 0;
    for (int repeat = 0; repeat < REPEATS; repeat++) {
      SampledAttribution sampled = method.apply(repeat).sample(GAME.input(), 0);
      for (int i = 0; i < truth.length; i++) {
        judged++;
        covered += sampled.interval(i, .95).contains(truth[i]) ? 1 : 0;
      }
    }
    return covered / (double) judged;
  }

  @ParameterizedTest
  @CsvSource({"INDEPENDENT, 25", "ANTITHETIC, 10", "STRATIFIED, 6"})
  void intervalsOfOrdersHoldTheTruthAsOftenAsTheySay(Design design, int rounds) {
    assertThat(
            coverage(
                seed ->
                    new PermutationShapley(
                        GAME.model(), GAME.masking(), Orders.drawn(design, rounds, seed))))
        .isBetween(.93, .97);
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 400})
  void intervalsOfKernelShapHoldTheTruthAsOftenAsTheySay(int coalitions) {
    assertThat(
            coverage(
                seed ->
                    new KernelShap(
                        GAME.model(),
                        GAME.masking(),
                        new KernelShapSettings(coalitions, new Selection.All(), seed))))
        .isBetween(.93, .97);
  }
}
