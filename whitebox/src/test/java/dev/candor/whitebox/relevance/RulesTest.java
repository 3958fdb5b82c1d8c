package dev.candor.whitebox.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.NdArray;
import dev.candor.torch.Network;
import dev.candor.whitebox.Subject;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {
  private static double plain(double x, double w) {
    return x * w;
  }

  private static double raising(double x, double w) {
    return Math.max(x * w, 0);
  }

  private static double lowering(double x, double w) {
    return Math.min(x * w, 0);
  }

  static Stream<Arguments> rules() {
    ByHand.Step raising = ByHand.by(RulesTest::raising, b -> 0, 1e-9);
    ByHand.Step lowering = ByHand.by(RulesTest::lowering, b -> 0, 1e-9);
    ByHand.Step up =
        ByHand.by((x, w) -> x * w + 0.5 * Math.max(x * w, 0), b -> b + 0.5 * Math.max(b, 0), 1e-6);
    ByHand.Step down =
        ByHand.by((x, w) -> x * w + 0.5 * Math.min(x * w, 0), b -> b + 0.5 * Math.min(b, 0), 1e-6);
    return Stream.of(
        Arguments.of(new Epsilon(1e-6), ByHand.by(RulesTest::plain, b -> b, 1e-6)),
        Arguments.of(new Epsilon(0.3), ByHand.by(RulesTest::plain, b -> b, 0.3)),
        Arguments.of(new Epsilon(0.3, Bias.LEFT_OUT), ByHand.by(RulesTest::plain, b -> 0, 0.3)),
        Arguments.of(
            new Gamma(0.5, 0.1, true),
            ByHand.by((x, w) -> x * (w + 0.5 * Math.max(w, 0)), b -> b, 0.1)),
        Arguments.of(
            new Gamma(0.5, 0.1, false),
            ByHand.by(
                (x, w) -> x * (w + 0.5 * Math.max(w, 0)), b -> b + 0.5 * Math.max(b, 0), 0.1)),
        Arguments.of(new SignedGamma(0.5), ByHand.bySign(up, down)),
        Arguments.of(ZPlus.withDefaults(), raising),
        Arguments.of(
            new ZPlus(1e-9, Bias.ABSORBS),
            ByHand.by(RulesTest::raising, b -> Math.max(b, 0), 1e-9)),
        Arguments.of(new AlphaBeta(2, 1), ByHand.sum(raising, 2, lowering, -1)),
        Arguments.of(
            new PositiveWeights(0.2, Bias.ABSORBS),
            ByHand.by((x, w) -> x * Math.max(w, 0), b -> b, 0.2)),
        Arguments.of(new Flat(), ByHand.by((x, w) -> 1, b -> 0, 0)),
        Arguments.of(new WSquare(), ByHand.by((x, w) -> w * w, b -> 0, 0)),
        Arguments.of(
            Box.of(-4, 4),
            ByHand.by((x, w) -> x * w + 4 * Math.max(w, 0) - 4 * Math.min(w, 0), b -> 0, 1e-9)));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void divideAsTheirFormulasSay(Rule rule, ByHand.Step step) {
    for (long seed = 1; seed <= 5; seed++) {
      try (Network network = Nets.dense(seed, true, 6, 9, 7, 3)) {
        NdArray input = Nets.normal(new Random(seed + 100), 6);
        Composite composite = Composite.named("test").with(Selector.weighted(), rule);

        double[] found = explain(network, composite, input, 1).values().toDoubles();

        double[] expected = ByHand.relevance(network, 3, input.toDoubles(), 1, step, step, step);
        double scale =
            Math.max(1e-3, Stream.of(expected).mapToDouble(RulesTest::largest).max().orElse(1));
        assertThat(found).containsExactly(expected, within(2e-3 * scale));
      }
    }
  }

  @Test
  void mayDifferFromLayerToLayer() {
    try (Network network = Nets.dense(3, true, 6, 9, 7, 3)) {
      NdArray input = Nets.normal(new Random(8), 6);
      Composite composite =
          Composite.named("test")
              .with(Selector.first(), new WSquare())
              .with(Selector.at("fc2"), ZPlus.withDefaults())
              .with(Selector.dense(), new Epsilon(0.1));

      double[] found = explain(network, composite, input, 2).values().toDoubles();

      double[] expected =
          ByHand.relevance(
              network,
              3,
              input.toDoubles(),
              2,
              ByHand.by((x, w) -> w * w, b -> 0, 0),
              ByHand.by(RulesTest::raising, b -> 0, 1e-9),
              ByHand.by(RulesTest::plain, b -> b, 0.1));
      assertThat(found).containsExactly(expected, within(1e-5));
    }
  }

  /** By the size of what an input puts into a sum, whatever its sign. */
  private record Sizes() implements ByShares {
    @Override
    public List<Share> shares() {
      return List.of(
          ZPlus.raising(1e-9, Bias.LEFT_OUT).withWeight(0.5),
          ZPlus.lowering(1e-9, Bias.LEFT_OUT).withWeight(0.5));
    }

    @Override
    public String label() {
      return "sizes";
    }
  }

  @Test
  void mayBeOnesOwn() {
    try (Network network = Nets.dense(4, true, 6, 9, 3)) {
      NdArray input = Nets.normal(new Random(2), 6);
      Selector last = Selector.dense().and(Selector.at("fc2"));
      Composite composite = Composite.named("own").with(last, new Sizes()).withEpsilon(0.01);

      Attribution found = explain(network, composite, input, 0);

      ByHand.Step half =
          ByHand.sum(
              ByHand.by(RulesTest::raising, b -> 0, 1e-9),
              0.5,
              ByHand.by(RulesTest::lowering, b -> 0, 1e-9),
              0.5);
      ByHand.Step plain = ByHand.by(RulesTest::plain, b -> b, 0.01);
      assertThat(found.values().toDoubles())
          .containsExactly(
              ByHand.relevance(network, 2, input.toDoubles(), 0, plain, half), within(1e-4));
      assertThat(found.evidence().settings())
          .containsEntry("rules", "dense and fc2: sizes; others: by nature, epsilon 0.01");
    }
  }

  @Test
  void ofALinearModelGiveEachInputItsPartAndTheBiasItsOwn() {
    try (Network network = Nets.dense(5, true, 4, 2)) {
      NdArray input = Nets.normal(new Random(1), 4);
      Attribution found = explain(network, Composites.epsilon(1e-9), input, 1);

      double[] weights = network.parameter("fc1.weight").toDoubles();
      for (int i = 0; i < 4; i++) {
        assertThat(found.values().toDoubles()[i])
            .isCloseTo(weights[4 + i] * input.toDoubles()[i], within(1e-6));
      }
      assertThat(found.evidence().checks().getOrDefault("absorbedByBiases", Double.NaN))
          .isCloseTo(network.parameter("fc1.bias").toDoubles()[1], within(1e-6));
      assertThat(found.evidence().checks().getOrDefault("conservationGap", Double.NaN))
          .isCloseTo(0, within(1e-6));
    }
  }

  private static double largest(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  private static Attribution explain(
      Network network, Composite composite, NdArray input, int target) {
    Subject subject =
        Subject.of(
            network,
            new Axes.Features(List.of("a", "b", "c", "d", "e", "f").subList(0, input.size())));
    return new Lrp(subject, composite).explain(input, target);
  }
}
