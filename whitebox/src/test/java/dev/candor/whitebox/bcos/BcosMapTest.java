package dev.candor.whitebox.bcos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Link;
import dev.candor.torch.Network;
import dev.candor.torch.graph.Affine;
import dev.candor.torch.graph.bcos.BcosAffine;
import dev.candor.torch.graph.bcos.BcosBackbone;
import dev.candor.torch.graph.bcos.BcosConvolution;
import dev.candor.torch.graph.bcos.Logits;
import dev.candor.torch.graph.bcos.Opposites;
import dev.candor.torch.graph.bcos.UncentredNorm;
import dev.candor.torch.graph.image.SmallBackbone;
import dev.candor.torch.graph.shape.Flatten;
import dev.candor.whitebox.Small;
import dev.candor.whitebox.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BcosMapTest {
  private static final int SIDE = 4;

  private static Subject images(Network network, int side) {
    return Subject.of(network, new Axes.Pixels(3, side, side));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.5, 2, 3})
  void sharesAddUpToTheAnswerOfARealBackbone(double exponent) {
    BcosBackbone backbone = BcosBackbone.of(List.of(8, 16), 5).withExponent(exponent);
    try (Network network =
        Network.createInParts(backbone.alone(), List.of(3, 16, 16), Link.SOFTMAX, 2)) {
      NdArray inputs = Small.normal(4, 6, 3, 16, 16);
      NdArray answers = network.outputs(inputs);
      int[] targets = {0, 1, 2, 3, 4, 2};
      List<Attribution> told = new BcosMap(images(network, 16)).explain(inputs, targets);
      for (int row = 0; row < 6; row++) {
        double sum = Arrays.stream(told.get(row).values().toDoubles()).sum();
        double answer = answers.at(0, row, targets[row]);
        assertThat(sum - Math.log(4)).isCloseTo(answer, within(1e-4));
        assertThat(Objects.requireNonNull(told.get(row).evidence().checks().get("completenessGap")))
            .isLessThan(1e-4);
        assertThat(told.get(row).axes()).isEqualTo(new Axes.PatchGrid(16, 16));
      }
    }
  }

  /** The same network, number by number in double precision, its factors held at an image. */
  @ParameterizedTest
  @ValueSource(doubles = {1.5, 2})
  void theMapIsTheProductOfTheMatricesOfItsLayers(double exponent) {
    try (Network network =
        Small.of(3, SIDE, SIDE)
            .then("colours", Opposites.imageNet(), "x")
            .then("conv", new BcosConvolution(6, 2, 3, 2, exponent), "colours")
            .then("norm", new UncentredNorm(2), "conv")
            .then("flat", new Flatten(1), "norm")
            .then("fc", new BcosAffine(8, 3, exponent), "flat")
            .then("logits", new Logits(2, .7), "fc")
            .drawn(5)) {
      NdArray image = Small.normal(6, 3, SIDE, SIDE);
      double[] colours = colours(image);
      double[][] first = ofConvolution(network, colours, exponent);
      double[] hidden = times(first, colours);
      double[][] second = ofAffine(network, hidden, exponent);
      for (int target = 0; target < 3; target++) {
        double[] expected = new double[SIDE * SIDE];
        double answer = .7;
        for (int i = 0; i < colours.length; i++) {
          double weight = 0;
          for (int j = 0; j < hidden.length; j++) {
            weight += second[target][j] * first[j][i] / 2;
          }
          expected[i % expected.length] += weight * colours[i];
          answer += weight * colours[i];
        }
        Attribution told = new BcosMap(images(network, SIDE)).explain(image, target);
        for (int i = 0; i < expected.length; i++) {
          assertThat(told.values().get(i)).isCloseTo(expected[i], within(1e-5));
        }
        assertThat(network.outputs(image.reshape(1, 3, SIDE, SIDE)).get(target))
            .isCloseTo(answer, within(1e-5));
        Attribution positive =
            new BcosMap(images(network, SIDE), Shown.POSITIVE).explain(image, target);
        for (int i = 0; i < expected.length; i++) {
          assertThat(positive.values().get(i)).isCloseTo(Math.max(0, expected[i]), within(1e-5));
        }
      }
    }
  }

  private static double[] colours(NdArray image) {
    double[] mean = {.485, .456, .406};
    double[] deviation = {.229, .224, .225};
    double[] colours = new double[2 * image.size()];
    for (int i = 0; i < image.size(); i++) {
      int channel = i / (SIDE * SIDE);
      colours[i] = image.get(i) * deviation[channel] + mean[channel];
      colours[i + image.size()] = 1 - colours[i];
    }
    return colours;
  }

  private static double[] times(double[][] matrix, double[] vector) {
    return Arrays.stream(matrix)
        .mapToDouble(
            row -> {
              double sum = 0;
              for (int i = 0; i < row.length; i++) {
                sum += row[i] * vector[i];
              }
              return sum;
            })
        .toArray();
  }

  /** The rows of a layer's matrix at an input, given the weights that meet each of its numbers. */
  private static double[] row(double[] weights, double[] input, double exponent) {
    double weightLength = 0;
    double inputLength = 0;
    double product = 0;
    for (int i = 0; i < weights.length; i++) {
      weightLength += weights[i] * weights[i];
      product += weights[i] * input[i];
      inputLength += weights[i] == 0 ? 0 : input[i] * input[i];
    }
    double cosine = product / Math.sqrt(weightLength * inputLength);
    double factor = Math.pow(Math.abs(cosine), exponent - 1) / Math.sqrt(weightLength);
    return Arrays.stream(weights).map(weight -> weight * factor).toArray();
  }

  private static double[][] ofConvolution(Network network, double[] input, double exponent) {
    NdArray weight = network.parameter("conv.weight");
    double[][] matrix = new double[8][];
    for (int place = 0; place < 8; place++) {
      int k = place / 4;
      double[] weights = new double[input.length];
      double whole = 0;
      for (int i = 0; i < 54; i++) {
        double one = weight.get(k * 54 + i);
        whole += one * one;
        int line = 2 * (place % 4 / 2) - 1 + i % 9 / 3;
        int column = 2 * (place % 2) - 1 + i % 3;
        if (line >= 0 && line < SIDE && column >= 0 && column < SIDE) {
          weights[i / 9 * SIDE * SIDE + line * SIDE + column] = one;
        }
      }
      // a weight beyond the edge counts for the weights' length, though it meets nothing
      double inside = Arrays.stream(weights).map(w -> w * w).sum();
      double scale = Math.pow(inside / whole, exponent / 2);
      double norm =
          network.parameter("norm.weight").get(k)
              / Math.sqrt(network.parameter("norm.running_var").get(k) + 1e-5);
      matrix[place] =
          Arrays.stream(row(weights, input, exponent)).map(w -> w * scale * norm).toArray();
    }
    return matrix;
  }

  private static double[][] ofAffine(Network network, double[] input, double exponent) {
    NdArray weight = network.parameter("fc.weight");
    double[][] matrix = new double[3][];
    for (int k = 0; k < 3; k++) {
      double[] weights = new double[8];
      for (int i = 0; i < 8; i++) {
        weights[i] = weight.get(k * 8 + i);
      }
      matrix[k] = row(weights, input, exponent);
    }
    return matrix;
  }

  @Test
  void rowsOfNumbersAreExplainedNumberByNumber() {
    try (Network network =
        Small.of(5)
            .then("first", new BcosAffine(5, 7, 2), "x")
            .then("second", new BcosAffine(7, 2, 2), "first")
            .drawn(3)) {
      NdArray rows = Small.normal(8, 4, 5);
      List<Attribution> told =
          new BcosMap(Small.subject(network, 5)).explain(rows, new int[] {0, 1, 0, 1});
      assertThat(Small.gap(network, told, rows, NdArray.of(new float[5], 1, 5))).isLessThan(1e-5);
    }
  }

  @Test
  void otherNetworksAreRefusedInOneLine() {
    try (Network plain =
            Network.createInParts(
                new SmallBackbone(3, List.of(4), 2).alone(), List.of(3, 8, 8), Link.SOFTMAX, 1);
        Network constant =
            Small.of(5)
                .then("first", new BcosAffine(5, 7, 2), "x")
                .then("second", new Affine(7, 2, true), "first")
                .drawn(3)) {
      assertThatThrownBy(() -> new BcosMap(images(plain, 8)))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("found a network without B-cos layers")
          .hasMessageNotContaining("\n");
      assertThatThrownBy(() -> new BcosMap(Small.subject(constant, 5)))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("found second, affine, which is no linear map alone");
    }
  }
}
