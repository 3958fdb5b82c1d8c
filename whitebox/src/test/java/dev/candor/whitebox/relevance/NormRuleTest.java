package dev.candor.whitebox.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.NdArray;
import dev.candor.torch.Layer;
import dev.candor.torch.Link;
import dev.candor.torch.Nature;
import dev.candor.torch.Network;
import dev.candor.torch.RowLimit;
import dev.candor.torch.graph.Affine;
import dev.candor.torch.graph.Graph;
import dev.candor.torch.graph.GroupNormalisation;
import dev.candor.torch.graph.LayerNormalisation;
import dev.candor.torch.layer.FeatureTokens;
import dev.candor.torch.layer.Linear;
import dev.candor.torch.layer.MeanTokens;
import dev.candor.torch.layer.Sequence;
import dev.candor.torch.layer.Sequential;
import dev.candor.torch.layer.TransformerBlock;
import dev.candor.whitebox.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormRuleTest {
  private static final float[] X = {1, 2, 6};
  private static final double[] WEIGHT = {2, -1, .5};
  private static final double[] BIAS = {.5, 1, -1};
  private static final double[] HEAD = {1, 3, -2};

  static Stream<Layer> norms() {
    return Stream.of(
        new LayerNormalisation(List.of(3), 1e-5, true), new GroupNormalisation(3, 1, 1e-5));
  }

  @ParameterizedTest
  @MethodSource("norms")
  void aNormDividesAsTheAffineMapItIsWhileItsDeviationIsHeld(Layer norm) {
    try (Network network = normAndHead(norm)) {
      Attribution found = explain(network, Composites.attnLrp().withEpsilon(1e-9), X, 0);

      // mean 3, variance 14/3; the head's relevance is y_j h_j, so R_j / y_j is h_j
      double deviation = Math.sqrt(14.0 / 3 + 1e-5);
      double[] expected = new double[3];
      double absorbed = 0;
      for (int j = 0; j < 3; j++) {
        absorbed += BIAS[j] * HEAD[j];
        for (int i = 0; i < 3; i++) {
          double slope = ((i == j ? 1 : 0) - 1 / 3.0) * WEIGHT[j] / deviation;
          expected[i] += X[i] * slope * HEAD[j];
        }
      }
      assertThat(found.values().toDoubles()).containsExactly(expected, within(1e-5));
      assertThat(check(found, "absorbedByBiases")).isCloseTo(absorbed, within(1e-5));
      assertThat(check(found, "conservationGap")).isCloseTo(0, within(1e-5));
    }
  }

  @Test
  void theIdentityRuleIsThereToBeChosen() {
    try (Network network = normAndHead(new LayerNormalisation(List.of(3), 1e-5, true))) {
      Composite identity = identity(1e-9);
      double deviation = Math.sqrt(14.0 / 3 + 1e-5);
      double[] expected = new double[3];
      for (int j = 0; j < 3; j++) {
        expected[j] = ((X[j] - 3) / deviation * WEIGHT[j] + BIAS[j]) * HEAD[j];
      }
      assertThat(explain(network, identity, X, 0).values().toDoubles())
          .containsExactly(expected, within(1e-5));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void relevanceStaysBoundedThroughTransformersAndIsAllAccountedFor(long seed) {
    try (Network network = transformer(seed)) {
      float[] row = Nets.normal(new Random(seed), 6).toFloats();
      double[] outputs = network.predict(NdArray.of(row, 1, 6)).toDoubles();
      int target = 0;
      for (int k = 1; k < outputs.length; k++) {
        target = Math.abs(outputs[k]) > Math.abs(outputs[target]) ? k : target;
      }
      double[] steady = {};
      for (double epsilon : new double[] {1e-9, 1e-6, 1e-3}) {
        Composite composite = Composites.attnLrp().withEpsilon(epsilon);
        Attribution found = explain(network, composite, row, target);
        double[] values = found.values().toDoubles();
        steady = steady.length == 0 ? values : steady;
        double moved = 0;
        for (int i = 0; i < values.length; i++) {
          moved += Math.abs(values[i] - steady[i]);
        }
        assertThat(size(found)).isLessThan(2 * Math.abs(outputs[target]));
        assertThat(moved).isLessThan((epsilon > 1e-6 ? .3 : .01) * size(found));
        assertThat(check(found, "conservationGap")).isCloseTo(0, within(1e-5));
      }
    }
  }

  @Test
  void theIdentityRuleIsUnboundedWhereASumIsNearZero() {
    try (Network network = transformer(5)) {
      float[] row = Nets.normal(new Random(5), 6).toFloats();
      double answer = network.predict(NdArray.of(row, 1, 6)).toDoubles()[0];
      assertThat(size(explain(network, identity(1e-9), row, 0)))
          .isGreaterThan(100 * Math.abs(answer));
      assertThat(size(explain(network, Composites.attnLrp().withEpsilon(1e-9), row, 0)))
          .isLessThan(4 * Math.abs(answer));
    }
  }

  private static Network transformer(long seed) {
    Sequential layers = Sequential.empty().then("tokens", FeatureTokens.of(6, 16));
    for (int i = 0; i < 4; i++) {
      layers = layers.then("block" + i, TransformerBlock.of(16, 4, 32, Sequence.TOKENS));
    }
    layers = layers.then("mean", new MeanTokens()).then("head", new Linear(16, 3));
    return Network.create(layers, List.of(6), Link.IDENTITY, seed, seed + 10);
  }

  private static Network normAndHead(Layer norm) {
    Graph graph =
        new Graph(
            List.of("x"),
            List.of(
                Nets.node("norm", norm, "x"), Nets.node("head", new Affine(3, 1, false), "norm")),
            "head");
    return Network.imported(
        graph,
        List.of(3),
        RowLimit.PARTS,
        Map.of(
            "norm.weight", NdArray.of(floats(WEIGHT), 3),
            "norm.bias", NdArray.of(floats(BIAS), 3),
            "head.weight", NdArray.of(floats(HEAD), 1, 3)));
  }

  private static float[] floats(double[] numbers) {
    float[] floats = new float[numbers.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) numbers[i];
    }
    return floats;
  }

  private static Composite identity(double epsilon) {
    return Composites.attnLrp()
        .with(Selector.of(Nature.NORMALISING), Way.PASS)
        .withEpsilon(epsilon);
  }

  private static double size(Attribution found) {
    return Arrays.stream(found.values().toDoubles()).map(Math::abs).sum();
  }

  private static double check(Attribution found, String name) {
    return found.evidence().checks().getOrDefault(name, Double.NaN);
  }

  private static Attribution explain(Network network, Composite composite, float[] row, int to) {
    Subject subject = Subject.of(network, Axes.Positions.of(row.length));
    return new Lrp(subject, composite).explain(NdArray.of(row, row.length), to);
  }
}
