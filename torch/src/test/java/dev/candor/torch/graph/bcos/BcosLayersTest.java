package dev.candor.torch.graph.bcos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Layer;
import dev.candor.torch.Link;
import dev.candor.torch.Network;
import dev.candor.torch.graph.Graph;
import dev.candor.torch.graph.GraphBuilder;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BcosLayersTest {
  private static Network alone(Layer layer, Integer... rowShape) {
    GraphBuilder graph = GraphBuilder.of("x");
    Graph whole = graph.answering(graph.then("layer", layer, "x"));
    return Network.createInParts(whole, List.of(rowShape), Link.IDENTITY, 3);
  }

  private static NdArray drawn(long seed, int... shape) {
    Random random = new Random(seed);
    return NdArray.ofFloats(
        to -> {
          for (int i = 0; i < to.length; i++) {
            to[i] = (float) random.nextGaussian();
          }
        },
        shape);
  }

  @ParameterizedTest
  @CsvSource({"1, 3", "2, 1.8", "3, 1.08", "1.5, 2.323790"})
  void anOutputIsTheProductTimesAPowerOfTheCosine(double exponent, double expected) {
    // x = (3, 4) of length 5, w = (7, 0): cos = .6, product with the weight of length 1 = 3
    try (Network network = alone(new BcosAffine(2, 1, exponent), 2)) {
      network.replace(Map.of("layer.weight", NdArray.of(new float[] {7, 0}, 1, 1, 2)));
      assertThat(network.outputs(NdArray.of(new float[] {3, 4}, 1, 2)).get(0))
          .isCloseTo(expected, within(1e-4));
      assertThat(network.outputs(NdArray.of(new float[] {-3, 4}, 1, 2)).get(0))
          .isCloseTo(-expected, within(1e-4));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.5, 2, 2.5})
  void aConvolutionIsTheLinearLayerOfEveryWindow(double exponent) {
    NdArray image = drawn(1, 1, 2, 5, 4);
    try (Network convolution = alone(new BcosConvolution(2, 3, 3, 2, exponent), 2, 5, 4);
        Network affine = alone(new BcosAffine(18, 3, exponent), 18)) {
      NdArray weight = convolution.parameter("layer.weight");
      affine.replace(Map.of("layer.weight", weight.reshape(1, 3, 18)));
      NdArray found = convolution.outputs(image);
      for (int row = 0; row < 3; row++) {
        for (int column = 0; column < 2; column++) {
          NdArray one = affine.outputs(window(image, 2 * row - 1, 2 * column - 1));
          for (int k = 0; k < 3; k++) {
            assertThat(found.get(k * 6 + row * 2 + column)).isCloseTo(one.get(k), within(1e-5));
          }
        }
      }
    }
  }

  private static NdArray window(NdArray image, int top, int left) {
    return NdArray.ofFloats(
        to -> {
          for (int i = 0; i < 18; i++) {
            int row = top + i % 9 / 3;
            int column = left + i % 3;
            boolean inside = row >= 0 && row < 5 && column >= 0 && column < 4;
            to[i] = inside ? (float) image.at(0, i / 9, row, column) : 0;
          }
        },
        1,
        18);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.5, 2, 3})
  void inTrainingTheFactorHasItsShareOfTheSlope(double exponent) {
    BcosBackbone backbone =
        BcosBackbone.of(List.of(3, 4), 2).withColours(Opposites.plain(3)).withExponent(exponent);
    try (Network network =
        Network.createInParts(backbone.alone(), List.of(3, 6, 6), Link.IDENTITY, 5)) {
      NdArray image = drawn(2, 1, 3, 6, 6);
      NdArray slopes = network.inputGradients(image, 1);
      double step = 1e-2;
      for (int i = 0; i < image.size(); i += 7) {
        double up = network.outputs(moved(image, i, step)).get(1);
        double down = network.outputs(moved(image, i, -step)).get(1);
        assertThat(slopes.get(i)).isCloseTo((up - down) / (2 * step), within(2e-3));
      }
    }
  }

  private static NdArray moved(NdArray image, int place, double by) {
    float[] values = image.toFloats();
    values[place] += (float) by;
    return NdArray.of(values, image.shape());
  }

  @Test
  void aColourAndItsOppositeAddUpToOne() {
    try (Network network = alone(Opposites.imageNet(), 3, 1, 1)) {
      // 0 is the mean colour
      NdArray found = network.outputs(NdArray.of(new float[3], 1, 3, 1, 1));
      double[] expected = {.485, .456, .406, .515, .544, .594};
      for (int i = 0; i < 6; i++) {
        assertThat(found.get(i)).isCloseTo(expected[i], within(1e-6));
      }
    }
  }

  @Test
  void aNormOnlyStretches() {
    try (Network network = alone(new UncentredNorm(2), 2, 1, 1)) {
      network.replace(Map.of("layer.running_var", NdArray.of(new float[] {4, .25f}, 1, 2)));
      NdArray found = network.outputs(NdArray.of(new float[] {6, 6}, 1, 2, 1, 1));
      assertThat(found.get(0)).isCloseTo(3, within(1e-4));
      assertThat(found.get(1)).isCloseTo(12, within(1e-3));
    }
  }

  @Test
  void anExponentBelowOneIsRefused() {
    assertThatThrownBy(() -> new BcosAffine(2, 2, .5))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("exponent must lie in [1, 10] (found 0.5)");
  }
}
