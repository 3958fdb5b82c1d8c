package dev.candor.torch.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Network;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayerTest {
  private static NdArray row(double... values) {
    float[] single = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      single[i] = (float) values[i];
    }
    return NdArray.of(single, 1, values.length);
  }

  private static void close(NdArray found, double tolerance, double... expected) {
    assertThat(found.toDoubles()).hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(found.get(i)).as("position " + i).isCloseTo(expected[i], within(tolerance));
    }
  }

  @Test
  void linearIsRowTimesWeightPlusBias() {
    Map<String, NdArray> numbers =
        Map.of(
            "weight", NdArray.of(new float[] {1, 2, 3, 4, 5, 6}, 1, 2, 3),
            "bias", NdArray.of(new float[] {10, 20, 30}, 1, 1, 3));
    NdArray y = LayerRuns.outputs(new Linear(2, 3), List.of(2), row(1, -1), numbers);
    close(y, 0, 10 - 3, 20 - 3, 30 - 3);
  }

  @Test
  void layerNormHasMeanZeroAndDeviationOneBeforeItsWeights() {
    Map<String, NdArray> numbers =
        Map.of(
            "weight", NdArray.of(new float[] {1, 1, 2}, 1, 1, 3),
            "bias", NdArray.of(new float[] {0, 0, 1}, 1, 1, 3));
    NdArray y = LayerRuns.outputs(new LayerNorm(3), List.of(3), row(1, 2, 3), numbers);
    double unit = Math.sqrt(1.5);
    close(y, 1e-4, -unit, 0, 2 * unit + 1);
  }

  @Test
  void activationsAreTheirFormulas() {
    double x = -.7;
    double phi = 0.24196365; // the normal distribution function at -.7
    close(LayerRuns.outputs(Activation.RELU, List.of(2), row(x, 2), Map.of()), 0, 0, 2);
    close(LayerRuns.outputs(Activation.GELU, List.of(1), row(x), Map.of()), 1e-6, x * phi);
    close(LayerRuns.outputs(Activation.TANH, List.of(1), row(x), Map.of()), 1e-6, Math.tanh(x));
    double sigmoid = 1 / (1 + Math.exp(-x));
    close(LayerRuns.outputs(Activation.SIGMOID, List.of(1), row(x), Map.of()), 1e-6, sigmoid);
    double softplus = Math.log1p(Math.exp(x));
    close(LayerRuns.outputs(Activation.SOFTPLUS, List.of(1), row(x), Map.of()), 1e-6, softplus);
    double first = 1 / (1 + Math.exp(1));
    NdArray softmax = LayerRuns.outputs(Activation.SOFTMAX, List.of(2), row(1, 2), Map.of());
    close(softmax, 1e-6, first, 1 - first);
  }

  @Test
  void embeddingLooksUpTheRowOfACategoryForEachMember() {
    try (Network network = LayerRuns.drawn(new Embedding(4, 3), List.of(2), 1, 2)) {
      NdArray table = network.parameter("weight");
      NdArray found = network.outputs(NdArray.of(new float[] {3, 1}, 1, 2));
      for (int m = 0; m < 2; m++) {
        for (int k = 0; k < 3; k++) {
          assertThat(found.at(m, 0, 0, k)).isEqualTo(table.at(m, 3, k));
          assertThat(found.at(m, 0, 1, k)).isEqualTo(table.at(m, 1, k));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void attentionToOneTokenIsItsValuePath(long seed) {
    NdArray rows = LayerRuns.normal(seed, 5, 8);
    try (Network full =
        LayerRuns.drawn(
            TransformerBlock.of(8, 2, 16, Sequence.TOKENS), List.of(1, 8), seed, seed + 10)) {
      Map<String, NdArray> shared = new HashMap<>(full.parameters());
      for (String name : List.of("query", "key")) {
        shared.remove("attention." + name + ".weight");
        shared.remove("attention." + name + ".bias");
      }
      try (Network path =
          Network.of(
              TransformerBlock.of(8, 2, 16, Sequence.ONE_TOKEN),
              List.of(8),
              full.link(),
              full.memberSeeds(),
              shared)) {
        close(path.outputs(rows), 2e-6, full.outputs(rows.reshape(5, 1, 8)).toDoubles());
      }
    }
  }

  @Test
  void attentionIsTheSameWhenItsWeightsAreWatched() {
    NdArray rows = LayerRuns.normal(4, 3, 5, 8);
    try (Network network =
        LayerRuns.drawn(new Attention(8, 2, Sequence.TOKENS), List.of(5, 8), 1, 2)) {
      NdArray watched = network.record(rows, "weights"::equals).outputs();
      close(watched, 1e-6, network.outputs(rows).toDoubles());
      NdArray weights =
          java.util.Objects.requireNonNull(
              network.record(rows, "weights"::equals).values().get("weights"));
      assertThat(weights.shape()).containsExactly(2, 3, 2, 5, 5);
      double sum = 0;
      for (int k = 0; k < 5; k++) {
        sum += weights.at(1, 2, 1, 4, k);
      }
      assertThat(sum).isCloseTo(1, within(1e-6));
    }
  }

  @Test
  void theOrderOfFeaturesDoesNotMatterToTokens() {
    Sequential layers =
        Sequential.empty()
            .then("tokens", FeatureTokens.of(3, 8))
            .then("block", TransformerBlock.of(8, 2, 16, Sequence.TOKENS))
            .then("mean", new MeanTokens());
    try (Network network = LayerRuns.drawn(layers, List.of(3), 5)) {
      NdArray plain = network.outputs(row(1, 2, 3));
      Map<String, NdArray> swapped = new HashMap<>();
      for (String name : List.of("tokens.weight", "tokens.bias")) {
        NdArray old = network.parameter(name);
        float[] values = old.toFloats();
        float[] turned = values.clone();
        System.arraycopy(values, 0, turned, 16, 8);
        System.arraycopy(values, 16, turned, 0, 8);
        swapped.put(name, NdArray.of(turned, old.shape()));
      }
      network.replace(swapped);
      close(network.outputs(row(3, 2, 1)), 1e-6, plain.toDoubles());
    }
  }

  @Test
  void aTokenSumsTheInputsOfItsFeature() {
    Map<String, NdArray> numbers =
        Map.of(
            "weight", NdArray.of(new float[] {1, 10, 100}, 1, 3, 1),
            "bias", NdArray.of(new float[] {.5f, -.5f}, 1, 2, 1));
    FeatureTokens tokens = new FeatureTokens(List.of(0, 1, 1), 1);
    close(LayerRuns.outputs(tokens, List.of(3), row(1, 2, 3), numbers), 0, 1.5, 320 - .5);
  }

  @Test
  void aResidualAddsItsInput() {
    Map<String, NdArray> none = Map.of();
    close(LayerRuns.outputs(new Residual(Activation.RELU), List.of(2), row(-1, 2), none), 0, -1, 4);
  }

  @Test
  void wrongSizesAreNamed() {
    assertThatThrownBy(() -> new Linear(0, 1))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("inputs must be 1 or more (found 0)");
    assertThatThrownBy(() -> new Attention(8, 3, Sequence.TOKENS))
        .hasMessageContaining("heads must divide the width 8");
    assertThatThrownBy(() -> new Dropout(1)).hasMessageContaining("[0, 1)");
    assertThatThrownBy(() -> Gate.of(3).withFeatures(List.of(0, 2, 2)))
        .hasMessageContaining("without a hole");
  }
}
