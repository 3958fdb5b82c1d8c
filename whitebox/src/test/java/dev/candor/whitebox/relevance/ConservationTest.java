package dev.candor.whitebox.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.NdArray;
import dev.candor.torch.Network;
import dev.candor.whitebox.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConservationTest {
  static Stream<Composite> composites() {
    return Stream.of(
        Composites.epsilon(1e-9),
        Composites.zPlus(),
        Composites.gamma(0.25),
        Composites.alphaBeta(2, 1),
        Composites.epsilonPlus(),
        Composites.epsilonPlusFlat(),
        Composites.epsilonAlpha2Beta1(),
        Composites.epsilonAlpha2Beta1Flat(),
        Composites.epsilonGammaBox(List.of(-4.0), List.of(4.0)));
  }

  static Stream<Arguments> seeded() {
    return composites()
        .flatMap(
            composite ->
                LongStream.rangeClosed(1, 5).mapToObj(seed -> Arguments.of(composite, seed)));
  }

  @ParameterizedTest
  @MethodSource("seeded")
  void holdsInNetworksWithoutBiases(Composite composite, long seed) {
    try (Network dense = Nets.dense(seed, false, 12, 24, 20, 3);
        Network convolutional = Nets.convolutional(seed, false, false)) {
      NdArray rows = Nets.normal(new Random(seed + 50), 4, 12);
      NdArray images = Nets.normal(new Random(seed + 60), 3, 3, 8, 8);

      assertConserved(explain(dense, composite, rows, 0, 1, 2, 0), dense, rows);
      assertConserved(explain(convolutional, composite, images, 3, 1, 0), convolutional, images);
    }
  }

  private static void assertConserved(List<Attribution> all, Network network, NdArray inputs) {
    double[] outputs = network.predict(inputs).toDoubles();
    int width = outputs.length / all.size();
    for (int row = 0; row < all.size(); row++) {
      double output = outputs[row * width + all.get(row).target()];
      double[] values = all.get(row).values().toDoubles();
      double size = Arrays.stream(values).map(Math::abs).sum();
      double stabilised =
          all.get(row).evidence().checks().getOrDefault("absorbedByStabilisers", Double.NaN);
      assertThat(Arrays.stream(values).sum() + stabilised)
          .isCloseTo(output, within(1e-4 * (Math.abs(output) + size)));
      assertThat(all.get(row).evidence().checks().getOrDefault("absorbedByBiases", Double.NaN))
          .isZero();
    }
  }

  static Stream<Composite> absorbing() {
    return Stream.of(Composites.epsilon(0.01), Composites.gamma(0.25));
  }

  @ParameterizedTest
  @MethodSource("absorbing")
  void accountsForWhatBiasesAbsorb(Composite absorbing) {
    try (Network network = Nets.convolutional(7, true, true)) {
      NdArray images = Nets.normal(new Random(9), 3, 3, 8, 8);
      double[] outputs = network.predict(images).toDoubles();
      for (BatchNorms norms : BatchNorms.values()) {
        List<Attribution> all = explain(network, absorbing.withBatchNorms(norms), images, 0, 1, 2);
        for (int row = 0; row < 3; row++) {
          SortedMap<String, Double> checks = all.get(row).evidence().checks();
          double[] values = all.get(row).values().toDoubles();
          double size = Arrays.stream(values).map(Math::abs).sum();
          double parts =
              Arrays.stream(values).sum()
                  + checks.getOrDefault("absorbedByBiases", Double.NaN)
                  + checks.getOrDefault("absorbedByStabilisers", Double.NaN);
          assertThat(parts + checks.getOrDefault("conservationGap", Double.NaN))
              .isCloseTo(outputs[row * 4 + row], within(1e-4 * (1 + size)));
          assertThat(checks.getOrDefault("conservationGap", Double.NaN))
              .isCloseTo(0, within(1e-3 * (1 + size)));
          assertThat(checks.getOrDefault("absorbedByBiases", Double.NaN)).isNotZero();
        }
      }
    }
  }

  @Test
  void isOfEveryRowByItself() {
    try (Network network = Nets.convolutional(11, true, true)) {
      NdArray images = Nets.normal(new Random(12), 40, 3, 8, 8);
      int[] targets = new Random(13).ints(40, 0, 4).toArray();
      List<Attribution> together = explain(network, Composites.epsilonPlus(), images, targets);
      for (int row = 0; row < 40; row += 13) {
        Attribution alone =
            explain(network, Composites.epsilonPlus(), images.slice(row, row + 1), targets[row])
                .get(0);
        assertThat(together.get(row).values().toDoubles())
            .containsExactly(alone.values().toDoubles(), within(1e-5));
        for (var check : alone.evidence().checks().entrySet()) {
          assertThat(together.get(row).evidence().checks().getOrDefault(check.getKey(), Double.NaN))
              .isCloseTo(check.getValue(), within(1e-4));
        }
      }
    }
  }

  private static List<Attribution> explain(
      Network network, Composite composite, NdArray inputs, int... targets) {
    int[] shape = inputs.shape();
    Axes axes = Axes.Positions.of(Arrays.copyOfRange(shape, 1, shape.length));
    return new Lrp(Subject.of(network, axes), composite).explain(inputs, targets);
  }
}
