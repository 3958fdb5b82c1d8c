package dev.candor.whitebox.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Link;
import dev.candor.torch.Network;
import dev.candor.torch.RowLimit;
import dev.candor.torch.graph.Constant;
import dev.candor.torch.graph.Gated;
import dev.candor.torch.graph.Graph;
import dev.candor.torch.graph.MatrixProduct;
import dev.candor.torch.graph.Node;
import dev.candor.torch.graph.arithmetic.Arithmetic;
import dev.candor.torch.jit.TorchScriptPredictor;
import dev.candor.torch.layer.Activation;
import dev.candor.torch.layer.FeatureTokens;
import dev.candor.torch.layer.InputGate;
import dev.candor.torch.layer.Linear;
import dev.candor.torch.layer.MeanTokens;
import dev.candor.torch.layer.Sequence;
import dev.candor.torch.layer.Sequential;
import dev.candor.torch.layer.TransformerBlock;
import dev.candor.whitebox.Subject;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransformerRulesTest {
  @Test
  void aSoftmaxGivesByItsTaylorTerm() {
    NdArray input = NdArray.of(new float[] {0.5f, -1, 2}, 3);
    try (Network network =
        Nets.network(1, List.of(Nets.node("shares", Activation.SOFTMAX, "x")), "shares", 3)) {
      double[] s = network.predict(NdArray.of(new float[] {0.5f, -1, 2}, 1, 3)).toDoubles();
      double[] found = explain(network, input, 2).values().toDoubles();
      double[] x = {0.5, -1, 2};
      for (int i = 0; i < 3; i++) {
        double relevance = i == 2 ? s[2] : 0;
        assertThat(found[i]).isCloseTo(x[i] * (relevance - s[i] * s[2]), within(1e-6));
      }
    }
  }

  @Test
  void aMaskedTokenHasNoShareAndGetsNone() {
    Node masked = Nets.node("shares", Activation.SOFTMAX, "masked");
    Node mask = new Node("masked", Arithmetic.ADD, List.of("x", "far"), List.of("masked"));
    Node far = new Node("far", new Constant(List.of(3)), List.of(), List.of("far"));
    NdArray input = NdArray.of(new float[] {0.5f, -1, 2}, 3);
    float none = Float.NEGATIVE_INFINITY;
    try (Network network =
        Network.imported(
            new Graph(List.of("x"), List.of(far, mask, masked), "shares"),
            List.of(3),
            RowLimit.PARTS,
            Map.of("far.value", NdArray.of(new float[] {0, none, 0}, 3)))) {
      double[] found = explain(network, input, 2).values().toDoubles();
      assertThat(found[1]).isZero();
      assertThat(found[2]).isNotZero();
    }
  }

  @Test
  void aProductOfTwoGivesEachHalf() {
    Node product = new Node("square", new MatrixProduct(), List.of("x", "x"), List.of("square"));
    NdArray input = NdArray.of(new float[] {1, 2, 3, 4}, 2, 2);
    try (Network network = Nets.network(1, List.of(product), "square", 2, 2)) {
      // y00 = a a + b c = 1 + 6, and each a is both the left and the right factor
      double[] found = explain(network, input, 0).values().toDoubles();
      assertThat(found).containsExactly(new double[] {1, 3, 3, 0}, within(1e-5));
    }
  }

  @Test
  void ofAGateAndASignalTheSignalTakesAllAndOfAFractionTheNumerator() {
    List<Node> nodes =
        List.of(
            Nets.node("open", Activation.SIGMOID, "x"),
            Nets.node("signal", Activation.TANH, "x"),
            new Node("gated", new Gated(), List.of("open", "signal"), List.of("gated")),
            new Node("part", Arithmetic.DIVIDE, List.of("gated", "open"), List.of("part")));
    NdArray input = NdArray.of(new float[] {0.7f}, 1);
    try (Network network = Nets.network(1, nodes, "part", 1)) {
      assertThat(explain(network, input, 0).values().get(0))
          .isCloseTo(Math.tanh(0.7), within(1e-6));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aTransformerOfOursLosesNothingButAtSoftmaxAndBias(long seed) {
    Sequential layers =
        Sequential.empty()
            .then("gate", InputGate.linear(6))
            .then("tokens", FeatureTokens.of(6, 8))
            .then("block", TransformerBlock.of(8, 2, 16, Sequence.TOKENS))
            .then("mean", new MeanTokens())
            .then("head", new Linear(8, 3));
    try (Network network = Network.create(layers, List.of(6), Link.IDENTITY, seed, seed + 10)) {
      NdArray rows = Nets.normal(new Random(seed), 3, 6);
      Composite plain = Composites.attnLrp();
      double[] outputs = network.predict(rows).toDoubles();
      List<Attribution> all =
          new Lrp(Subject.of(network, Axes.Positions.of(6)), plain)
              .explain(rows, new int[] {0, 1, 2});
      for (int row = 0; row < 3; row++) {
        var checks = all.get(row).evidence().checks();
        double[] values = all.get(row).values().toDoubles();
        double told =
            Arrays.stream(values).sum()
                + checks.values().stream().mapToDouble(Double::doubleValue).sum();
        assertThat(told).isCloseTo(outputs[row * 3 + row], within(1e-3));
        assertThat(Arrays.stream(values)).allMatch(Double::isFinite);
      }
    }
  }

  @Test
  void membersShareByTheirOwnAnswers() {
    try (Network both = Network.create(new Linear(4, 2), List.of(4), Link.IDENTITY, 1, 2);
        Network one = both.members(0, 1);
        Network two = both.members(1, 2)) {
      NdArray input = Nets.normal(new Random(3), 4);
      double[] found = explain(both, input, 1).values().toDoubles();
      double[] first = explain(one, input, 1).values().toDoubles();
      double[] second = explain(two, input, 1).values().toDoubles();
      for (int i = 0; i < 4; i++) {
        assertThat(found[i]).isCloseTo((first[i] + second[i]) / 2, within(1e-6));
      }
    }
  }

  @Test
  void aLayerWithoutARuleIsRefusedByName() {
    Node power = new Node("power", Arithmetic.POWER, List.of("x", "x"), List.of("power"));
    NdArray input = NdArray.of(new float[] {2}, 1);
    try (Network network = Nets.network(1, List.of(power), "power", 1)) {
      assertThatThrownBy(() -> explain(network, input, 0))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("layer power must have a relevance rule");
      Composite chosen = Composite.named("own").with(Selector.at("power"), Way.PASS);
      assertThat(
              new Lrp(Subject.of(network, Axes.Positions.of(1)), chosen)
                  .explain(input, 0)
                  .values()
                  .get(0))
          .isEqualTo(4);
    }
  }

  @Test
  void hiddenLayersAreRefusedWithTheReason() {
    Path script = Path.of(System.getProperty("candor.golden"), "mlp_lrp", "model.pt");
    try (TorchScriptPredictor model = TorchScriptPredictor.load(script)) {
      Subject subject = Subject.of(model, Axes.Positions.of(8));
      assertThatThrownBy(() -> new Lrp(subject))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("must show its layers");
    }
  }

  private static Attribution explain(Network network, NdArray input, int target) {
    Subject subject = Subject.of(network, Axes.Positions.of(input.shape()));
    return new Lrp(subject, Composites.attnLrp().withEpsilon(1e-9)).explain(input, target);
  }
}
