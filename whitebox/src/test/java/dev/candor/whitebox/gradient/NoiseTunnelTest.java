package dev.candor.whitebox.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.Budget;
import dev.candor.core.Evidence;
import dev.candor.core.Explainer;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Network;
import dev.candor.torch.layer.Activation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoiseTunnelTest {
  /** Explains an input by itself. */
  private static final Explainer ITSELF =
      (input, target) ->
          new Attribution(
              NdArray.of(input.toDoubles(), input.size()),
              new Axes.Features(List.of("a")),
              target,
              Evidence.of("itself").withCost(1, 0));

  private static final NdArray INPUT = NdArray.of(new float[] {10}, 1);

  private static SampledGradients of(NoiseSummary summary, float... noise) {
    NoiseDraws draws = new NoiseDraws.Given(NdArray.of(noise, noise.length, 1));
    return new NoiseTunnel(ITSELF, summary, draws)
        .sample(INPUT.reshape(1, 1), new int[] {0})
        .get(0);
  }

  @Test
  void isTheMeanTheMeanSquareOrTheVarianceOfTheCopies() {
    SampledGradients mean = of(NoiseSummary.MEAN, -1, 0, 0, 5);
    assertThat(mean.attribution().values().toDoubles()).containsExactly(11);
    // the copies are 9, 10, 10, 15: sample variance 22 / 3
    assertThat(mean.standardErrors().get(0)).isCloseTo(Math.sqrt(22 / 3.0 / 4), within(1e-12));

    assertThat(of(NoiseSummary.MEAN_SQUARE, -1, 0, 0, 5).attribution().values().get(0))
        .isCloseTo(126.5, within(1e-12));
    assertThat(of(NoiseSummary.VARIANCE, -1, 0, 0, 5).attribution().values().get(0))
        .isCloseTo(5.5, within(1e-12));
  }

  @Test
  void errorsOfSquaresAndVariancesAreThoseOfTheirTerms() {
    // squares 81, 100, 100, 225; squared distances from the mean 4, 1, 1, 16
    assertThat(of(NoiseSummary.MEAN_SQUARE, -1, 0, 0, 5).standardErrors().get(0))
        .isCloseTo(errorOfMean(81, 100, 100, 225), within(1e-9));
    assertThat(of(NoiseSummary.VARIANCE, -1, 0, 0, 5).standardErrors().get(0))
        .isCloseTo(errorOfMean(4, 1, 1, 16), within(1e-9));
    assertThat(of(NoiseSummary.MEAN, 1).standardErrors().get(0)).isNaN();
  }

  private static double errorOfMean(double... values) {
    double mean = java.util.Arrays.stream(values).average().orElseThrow();
    double squares = java.util.Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return Math.sqrt(squares / (values.length - 1) / values.length);
  }

  @Test
  void theNoiseIsNormalAndTheSameForTheSameSeed() {
    List<Float> drawn = new ArrayList<>();
    for (int sample = 0; sample < 2000; sample++) {
      for (float value : new NoiseDraws.Drawn(2000, .5, 3).noise(sample, 5)) {
        drawn.add(value);
      }
    }
    double mean = drawn.stream().mapToDouble(v -> v).average().orElseThrow();
    double square = drawn.stream().mapToDouble(v -> v * v).average().orElseThrow();
    double fourth = drawn.stream().mapToDouble(v -> v * v * v * v).average().orElseThrow();
    assertThat(mean).isCloseTo(0, within(.02));
    assertThat(square).isCloseTo(.25, within(.015));
    assertThat(fourth / square / square).isCloseTo(3, within(.25));
    assertThat(new NoiseDraws.Drawn(9, .5, 3).noise(7, 5))
        .isEqualTo(new NoiseDraws.Drawn(2000, .5, 3).noise(7, 5));
  }

  @Test
  void howManyCopiesAreHeldDoesNotChangeTheAnswer() {
    try (Network network = Nets.drawn(Activation.TANH, 2)) {
      Explainer inner = new Saliency(Nets.subject(network), Sign.SIGNED);
      NoiseDraws draws = new NoiseDraws.Drawn(64, .3, 11);
      NdArray inputs = Nets.array(3, 2, Nets.INPUTS);
      List<Attribution> whole =
          new NoiseTunnel(inner, NoiseSummary.MEAN, draws).explain(inputs, new int[] {0, 1});
      Attribution alone =
          new NoiseTunnel(inner, NoiseSummary.MEAN, draws, Budget.withDefaults().withBytes(32 * 16))
              .explain(inputs.row(1), 1);

      assertThat(alone.values().toDoubles())
          .containsExactly(whole.get(1).values().toDoubles(), within(1e-7));
      assertThat(whole.get(0).evidence().modelCalls()).isEqualTo(64);
      assertThat(whole.get(0).evidence().settings())
          .containsEntry("inner", "saliency")
          .containsEntry("inner.sign", "signed")
          .containsEntry("summary", "mean");
      assertThat(whole.get(0).evidence().checks()).containsKey("standardError");
    }
  }

  @Test
  void refusesNoiseOfAnotherWidthAndNoNoise() {
    assertThatThrownBy(() -> new NoiseDraws.Drawn(5, 0, 1))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("deviation");
    NoiseDraws wide = new NoiseDraws.Given(NdArray.of(new float[2], 1, 2));
    assertThatThrownBy(() -> new NoiseTunnel(ITSELF, NoiseSummary.MEAN, wide).explain(INPUT, 0))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("1 numbers a row");
  }
}
