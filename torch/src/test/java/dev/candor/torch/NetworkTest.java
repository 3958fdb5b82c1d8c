package dev.candor.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.layer.Activation;
import dev.candor.torch.layer.Attention;
import dev.candor.torch.layer.Dropout;
import dev.candor.torch.layer.Embedding;
import dev.candor.torch.layer.FeatureTokens;
import dev.candor.torch.layer.Gate;
import dev.candor.torch.layer.InputGate;
import dev.candor.torch.layer.LayerNorm;
import dev.candor.torch.layer.Linear;
import dev.candor.torch.layer.MeanTokens;
import dev.candor.torch.layer.Residual;
import dev.candor.torch.layer.Sequence;
import dev.candor.torch.layer.Sequential;
import dev.candor.torch.layer.TransformerBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkTest {
  private static final Layer MLP =
      Sequential.empty()
          .then("first", new Linear(4, 8))
          .then("tanh", Activation.TANH)
          .then("second", new Linear(8, 3));

  private static NdArray rows(int n, long seed) {
    Random random = new Random(seed);
    float[] values = new float[n * 4];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return NdArray.of(values, n, 4);
  }

  private static Network network(Link link, long... seeds) {
    return Network.create(MLP, List.of(4), link, seeds);
  }

  @Test
  void aMemberIsTheNetworkOfItsSeedAlone() {
    try (Network three = network(Link.IDENTITY, 1, 2, 3);
        Network second = network(Link.IDENTITY, 2);
        Network cut = three.members(1, 2)) {
      assertThat(cut.parameters()).isEqualTo(second.parameters());
      assertThat(three.outputs(rows(32, 1)).slice(1, 2)).isEqualTo(second.outputs(rows(32, 1)));
    }
  }

  @Test
  void predictAveragesProbabilitiesNotRawOutputs() {
    NdArray rows = rows(6, 2);
    try (Network network = network(Link.SOFTMAX, 1, 2)) {
      NdArray mean = network.predict(rows);
      NdArray each = network.answers(rows);
      assertThat(mean.shape()).containsExactly(6, 3);
      double sum = 0;
      for (int k = 0; k < 3; k++) {
        assertThat(mean.at(5, k)).isEqualTo((each.at(0, 5, k) + each.at(1, 5, k)) / 2);
        sum += mean.at(5, k);
      }
      assertThat(sum).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void rowsOfAMembersOwnAreAnsweredByThatMember() {
    NdArray a = rows(5, 3);
    NdArray b = rows(5, 4);
    float[] both = new float[40];
    System.arraycopy(a.toFloats(), 0, both, 0, 20);
    System.arraycopy(b.toFloats(), 0, both, 20, 20);
    try (Network network = network(Link.IDENTITY, 1, 2)) {
      NdArray own = network.outputs(NdArray.of(both, 2, 5, 4));
      assertThat(own.row(0)).isEqualTo(network.outputs(a).row(0));
      assertThat(own.row(1)).isEqualTo(network.outputs(b).row(1));
    }
  }

  @Test
  void gradientsAreTheSlopesOfTheOutputs() {
    NdArray rows = rows(3, 5);
    try (Network network = network(Link.IDENTITY, 1, 2)) {
      NdArray gradients = network.inputGradients(rows, 2);
      assertThat(gradients.shape()).containsExactly(2, 3, 4);
      float step = 1e-2f;
      for (int j = 0; j < 4; j++) {
        float[] up = rows.toFloats();
        float[] down = rows.toFloats();
        up[4 + j] += step;
        down[4 + j] -= step;
        double slope =
            (network.outputs(NdArray.of(up, 3, 4)).at(1, 1, 2)
                    - network.outputs(NdArray.of(down, 3, 4)).at(1, 1, 2))
                / (2 * step);
        assertThat(gradients.at(1, 1, j)).isCloseTo(slope, within(1e-3));
      }
    }
  }

  @Test
  void manyThreadsGetTheAnswerOfOne() throws Exception {
    NdArray rows = rows(64, 6);
    try (Network network = network(Link.SIGMOID, 1, 2)) {
      NdArray expected = network.predict(rows);
      ExecutorService pool = Executors.newFixedThreadPool(4);
      List<Future<NdArray>> answers = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        answers.add(pool.submit(() -> network.predict(rows)));
      }
      for (Future<NdArray> answer : answers) {
        assertThat(answer.get()).isEqualTo(expected);
      }
      pool.shutdown();
    }
  }

  @Test
  void wrongRowsAndWrongParametersAreNamed() {
    try (Network network = network(Link.IDENTITY, 1)) {
      assertThatThrownBy(() -> network.predict(NdArray.of(new float[6], 2, 3)))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("batch must have the shape")
          .hasMessageContaining("[2, 3]");
      assertThatThrownBy(() -> network.parameter("third.weight"))
          .hasMessageContaining("third.weight")
          .hasMessageContaining("first.weight");
      assertThatThrownBy(
              () -> network.replace(Map.of("first.bias", NdArray.of(new float[8], 1, 8))))
          .hasMessageContaining("first.bias must have the shape [1, 1, 8] (found [1, 8])");
    }
  }

  @Test
  void aClosedNetworkSaysSo() {
    Network network = network(Link.IDENTITY, 1);
    network.close();
    network.close();
    assertThatThrownBy(() -> network.predict(rows(1, 1))).hasMessageContaining("closed");
  }

  static List<Layer> layers() {
    return List.of(
        MLP,
        new Embedding(3, 4),
        new LayerNorm(4),
        new Dropout(.25),
        Activation.GELU,
        new Attention(8, 2, Sequence.TOKENS),
        new TransformerBlock(8, 4, 16, .1, Sequence.ONE_TOKEN),
        new FeatureTokens(List.of(0, 0, 1), 8),
        new MeanTokens(),
        Gate.of(3).withFeatures(List.of(0, 1, 1)),
        Gate.of(2).withInitial(new Initial.Values(List.of(.5, 1.0))),
        InputGate.hidden(3, 5),
        new Residual(new Linear(4, 4)));
  }

  @ParameterizedTest
  @MethodSource("layers")
  void aLayerIsBuiltAgainFromItsDescription(Layer layer) {
    assertThat(LayerKinds.standard().build(layer.describe())).isEqualTo(layer);
  }

  @Test
  void anUnknownKindIsNamed() {
    assertThatThrownBy(() -> LayerKinds.standard().build(LayerDescription.of("magic")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("magic");
  }
}
