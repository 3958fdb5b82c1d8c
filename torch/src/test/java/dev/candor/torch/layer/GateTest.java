package dev.candor.torch.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.NdArray;
import dev.candor.torch.Initial;
import dev.candor.torch.Network;
import dev.candor.torch.Pass;
import dev.candor.torch.Recorded;
import dev.candor.torch.Scope;
import dev.candor.torch.Tensors;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
  private static final int D = 5;
  private static final int K = 3;

  private static Map<String, NdArray> numbers(long seed) {
    Map<String, NdArray> numbers = new HashMap<>();
    numbers.put("gate.scores", LayerRuns.normal(seed, 1, D));
    numbers.put("linear.weight", LayerRuns.normal(seed + 1, 1, D, K));
    numbers.put("linear.bias", LayerRuns.normal(seed + 2, 1, 1, K));
    return numbers;
  }

  private static double[] softmax(NdArray scores) {
    double[] w = scores.toDoubles();
    double sum = 0;
    for (int i = 0; i < w.length; i++) {
      w[i] = Math.exp(w[i]);
      sum += w[i];
    }
    for (int i = 0; i < w.length; i++) {
      w[i] /= sum;
    }
    return w;
  }

  private static NdArray of(Map<String, NdArray> numbers, String name) {
    return Objects.requireNonNull(numbers.get(name));
  }

  /**
   * Equations (9) and (10) of the paper, for y = W' (w * x) + b with the gate as the paper has it.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 20, 300})
  void analyticGradientsAgreeWithTheEngines(long seed) {
    Map<String, NdArray> numbers = numbers(seed);
    NdArray x = LayerRuns.normal(seed + 3, 1, D);
    double[] w = softmax(of(numbers, "gate.scores"));
    NdArray weight = of(numbers, "linear.weight");
    Sequential layers =
        Sequential.empty()
            .then("gate", Gate.of(D).withScale(GateScale.WEIGHT))
            .then("linear", new Linear(D, K));
    for (int k = 0; k < K; k++) {
      int output = k;
      Map<String, NdArray> found = gradients(layers, numbers, x, output);
      for (int l = 0; l < D; l++) {
        assertThat(of(found, "linear.weight").at(0, l, k)).isCloseTo(w[l] * x.get(l), within(1e-5));
        double expected = 0;
        for (int i = 0; i < D; i++) {
          expected += weight.at(0, i, k) * w[i] * ((i == l ? 1 : 0) - w[l]) * x.get(i);
        }
        assertThat(of(found, "gate.scores").at(0, l)).isCloseTo(expected, within(1e-5));
      }
    }
  }

  private static Map<String, NdArray> gradients(
      Sequential layers, Map<String, NdArray> numbers, NdArray x, int output) {
    return Scope.get(
        () -> {
          Map<String, Tensor> leaves = new LinkedHashMap<>();
          numbers.forEach(
              (name, array) -> leaves.put(name, Tensors.of(array).requires_grad_(true)));
          Tensor y = layers.forward(Pass.plain(leaves, 1), Tensors.of(x).unsqueeze(0));
          y.select(2, output).sum().backward();
          Map<String, NdArray> found = new HashMap<>();
          leaves.forEach((name, leaf) -> found.put(name, Tensors.toArray(leaf.grad())));
          return found;
        });
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void aFoldedGateIsTheGate(long seed) {
    Sequential layers =
        Sequential.empty().then("gate", Gate.of(D)).then("linear", new Linear(D, K));
    NdArray rows = LayerRuns.normal(seed, 7, D);
    try (Network network =
        Network.of(
            layers, List.of(D), dev.candor.torch.Link.IDENTITY, new long[] {0}, numbers(seed))) {
      Recorded unfolded = network.record(rows, "gate"::equals);
      double[] expected = unfolded.outputs().toDoubles();
      double[] folded = network.outputs(rows).toDoubles();
      for (int i = 0; i < folded.length; i++) {
        assertThat(folded[i]).isCloseTo(expected[i], within(1e-5));
      }
      NdArray gated = of(unfolded.values(), "gate");
      double[] w = softmax(network.parameter("gate.scores"));
      for (int j = 0; j < D; j++) {
        assertThat(gated.at(0, 6, j)).isCloseTo(D * w[j] * rows.at(6, j), within(1e-5));
      }
    }
  }

  @Test
  void theWeightsComeFromTheSamePassAndSumToOne() {
    Sequential layers =
        Sequential.empty().then("gate", Gate.of(D)).then("linear", new Linear(D, K));
    NdArray rows = LayerRuns.normal(8, 7, D);
    try (Network network = LayerRuns.drawn(layers, List.of(D), 1, 2, 3)) {
      network.replace(Map.of("gate.scores", LayerRuns.normal(3, 3, D)));
      Recorded seen = network.record(rows, "gate.weights"::equals);
      assertThat(seen.outputs()).isEqualTo(network.outputs(rows));
      NdArray weights = of(seen.values(), "gate.weights");
      assertThat(weights.shape()).containsExactly(3, D);
      for (int m = 0; m < 3; m++) {
        double sum = 0;
        for (double w : weights.row(m).toDoubles()) {
          sum += w;
        }
        assertThat(sum).isCloseTo(1, within(1e-6));
      }
    }
  }

  @Test
  void theWeightOfAFeatureMultipliesAllItsInputs() {
    Gate gate = Gate.of(1).withFeatures(List.of(0, 1, 1)).withScale(GateScale.WEIGHT);
    NdArray scores = NdArray.of(new float[] {(float) Math.log(3), 0}, 1, 2);
    NdArray rows = NdArray.of(new float[] {1, 1, 2}, 1, 3);
    NdArray y = LayerRuns.outputs(gate, List.of(3), rows, Map.of("scores", scores));
    assertThat(y.get(0)).isCloseTo(.75, within(1e-6));
    assertThat(y.get(1)).isCloseTo(.25, within(1e-6));
    assertThat(y.get(2)).isCloseTo(.5, within(1e-6));
  }

  @Test
  void equalScoresOnTheIdentityScaleChangeNothing() {
    NdArray rows = LayerRuns.normal(2, 4, D);
    try (Network network = LayerRuns.drawn(Gate.of(D), List.of(D), 0)) {
      double[] y = network.outputs(rows).toDoubles();
      for (int i = 0; i < y.length; i++) {
        assertThat(y[i]).isCloseTo(rows.get(i), within(1e-6));
      }
    }
  }

  @Test
  void aPriorIsWhereTheScoresStart() {
    Gate gate = Gate.of(2).withInitial(new Initial.Values(List.of(1.0, -1.0)));
    try (Network network = LayerRuns.drawn(gate, List.of(2), 5, 6)) {
      assertThat(network.parameter("scores").toDoubles()).containsExactly(1, -1, 1, -1);
    }
  }

  @Test
  void anInputGateGivesEachRowItsOwnWeights() {
    NdArray rows = LayerRuns.normal(2, 4, D);
    try (Network network =
        LayerRuns.drawn(
            Sequential.empty()
                .then("gate", InputGate.hidden(D, 7))
                .then("linear", new Linear(D, K)),
            List.of(D),
            1,
            2)) {
      Recorded seen = network.record(rows, "gate.weights"::equals);
      assertThat(seen.outputs()).isEqualTo(network.outputs(rows));
      NdArray weights = of(seen.values(), "gate.weights");
      assertThat(weights.shape()).containsExactly(2, 4, D);
      assertThat(weights.row(0).row(0)).isNotEqualTo(weights.row(0).row(1));
      double sum = 0;
      for (double w : weights.row(1).row(3).toDoubles()) {
        sum += w;
      }
      assertThat(sum).isCloseTo(1, within(1e-6));
    }
  }
}
