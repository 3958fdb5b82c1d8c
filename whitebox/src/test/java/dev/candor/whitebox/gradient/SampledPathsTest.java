package dev.candor.whitebox.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.Attribution;
import dev.candor.core.Budget;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Engine;
import dev.candor.torch.Network;
import dev.candor.torch.graph.Same;
import dev.candor.torch.layer.Activation;
import dev.candor.whitebox.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampledPathsTest {
  private static final NdArray BACKGROUND = Nets.array(50, 7, Nets.INPUTS);
  private static final NdArray INPUTS = Nets.array(60, 3, Nets.INPUTS);
  private static final int[] TARGETS = {0, 1, 1};

  @Test
  void ofALinearModelOneSampleIsTheWeightTimesTheWayFromItsStart() {
    try (Network network = Nets.network(new Same(), Nets.numbers(3))) {
      Subject subject = Nets.subject(network);
      double[] slope =
          new Saliency(subject, Sign.SIGNED).explain(INPUTS.row(0), 0).values().toDoubles();
      PathDraws draws =
          new PathDraws.Given(
              NdArray.of(new float[] {.5f, 0, 0, 0}, 1, 4), new int[] {4}, new double[] {.3});
      SampledGradients found =
          new GradientShap(subject, BACKGROUND, draws)
              .sample(INPUTS.slice(0, 1), new int[] {0})
              .get(0);

      for (int i = 0; i < Nets.INPUTS; i++) {
        double way = INPUTS.at(0, i) + (i == 0 ? .5 : 0) - BACKGROUND.at(4, i);
        assertThat(found.attribution().values().get(i)).isCloseTo(slope[i] * way, within(2e-6));
        assertThat(found.standardErrors().get(i)).isNaN();
      }
      assertThat(found.attribution().evidence().checks().get("completenessGap"))
          .isCloseTo(0, within(1e-5));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void expectedGradientsComeCloseToIntegratedOnesAsFarAsTheirErrorSays(long seed) {
    try (Network network = Nets.drawn(Activation.GELU, 40 + seed)) {
      Subject subject = Nets.subject(network);
      SampledGradients found =
          new ExpectedGradients(subject, BACKGROUND, 4000, seed)
              .sample(INPUTS.slice(0, 1), new int[] {1})
              .get(0);
      for (int i = 0; i < Nets.INPUTS; i++) {
        double mean = 0;
        for (int start = 0; start < 7; start++) {
          mean +=
              new IntegratedGradients(subject, BACKGROUND.row(start))
                      .explain(INPUTS.row(0), 1)
                      .values()
                      .get(i)
                  / 7;
        }
        double error = found.standardErrors().get(i);
        assertThat(error).isPositive().isLessThan(.1);
        assertThat(found.attribution().values().get(i)).isCloseTo(mean, within(5 * error));
      }
      assertThat(found.attribution().evidence().seed()).hasValue(seed);
    }
  }

  @Test
  void theGapIsAgainstTheChangeAlongTheDrawnPaths() {
    try (Network network = Nets.network(new Same(), Nets.numbers(9))) {
      Subject subject = Nets.subject(network);
      for (double deviation : new double[] {0, .4}) {
        PathDraws draws = new PathDraws.Drawn(33, deviation, 5);
        for (Attribution one :
            new GradientShap(subject, BACKGROUND, draws).explain(INPUTS, TARGETS)) {
          assertThat(one.evidence().checks().get("completenessGap")).isCloseTo(0, within(1e-5));
        }
      }
    }
  }

  @Test
  void everyInputHasTheSameDrawsWhateverTheBatchTheThreadsAndTheBudget() {
    int before = Engine.threads();
    try (Network network = Nets.drawn(Activation.TANH, 6)) {
      Subject subject = Nets.subject(network);
      Engine.useThreads(1);
      List<NdArray> alone = values(subject);
      Engine.useThreads(2);
      assertThat(values(subject)).isEqualTo(alone);
      Subject small = subject.withBudget(Budget.withDefaults().withBytes(400));
      for (int row = 0; row < 3; row++) {
        NdArray one =
            new ExpectedGradients(small, BACKGROUND, 100, 8)
                .explain(INPUTS.row(row), TARGETS[row])
                .values();
        assertThat(one.toDoubles()).containsExactly(alone.get(row).toDoubles(), within(1e-6));
      }
    } finally {
      Engine.useThreads(before);
    }
  }

  private static List<NdArray> values(Subject subject) {
    return new ExpectedGradients(subject, BACKGROUND, 100, 8)
        .explain(INPUTS, TARGETS).stream().map(Attribution::values).toList();
  }

  @Test
  void aCallDoesNotGrowWithTheSamples() {
    try (Network network = Nets.drawn(Activation.TANH, 6)) {
      for (int samples : new int[] {50, 5000}) {
        Counting counting = Counting.of(network);
        Subject subject =
            Subject.of(counting, Nets.subject(network).axes())
                .withBudget(Budget.withDefaults().withBytes(16L * 40));
        new ExpectedGradients(subject, BACKGROUND, samples, 1).explain(INPUTS, TARGETS);
        assertThat(counting.largest().get()).isBetween(25, 40);
      }
    }
  }

  @Test
  void saysWhatIsWrongWithDraws() {
    assertThatThrownBy(() -> new PathDraws.Drawn(0, 0, 1))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("samples");
    NdArray noise = NdArray.of(new float[4], 1, 4);
    assertThatThrownBy(() -> new PathDraws.Given(noise, new int[] {0}, new double[] {2}))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("places from 0 to 1");
    try (Network network = Nets.drawn(Activation.TANH, 6)) {
      GradientShap method =
          new GradientShap(
              Nets.subject(network),
              BACKGROUND,
              new PathDraws.Given(noise, new int[] {7}, new double[] {.5}));
      assertThatThrownBy(() -> method.explain(INPUTS.row(0), 0))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("one of 7 background rows");
    }
  }
}
