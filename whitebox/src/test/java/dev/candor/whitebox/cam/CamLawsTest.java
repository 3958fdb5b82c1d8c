package dev.candor.whitebox.cam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.Budget;
import dev.candor.core.Explainer;
import dev.candor.core.NdArray;
import dev.candor.torch.Nature;
import dev.candor.torch.Network;
import dev.candor.torch.graph.Affine;
import dev.candor.torch.graph.Convolution;
import dev.candor.torch.graph.GlobalAverage;
import dev.candor.torch.graph.arithmetic.Arithmetic;
import dev.candor.torch.graph.shape.Flatten;
import dev.candor.torch.layer.Activation;
import dev.candor.whitebox.Small;
import dev.candor.whitebox.Small.Plain;
import dev.candor.whitebox.Subject;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bytedeco.pytorch.AbstractTensor;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CamLawsTest {
  private static final int CHANNELS = 5;

  static Stream<Function<Subject, Explainer>> methods() {
    CamSettings early = CamSettings.withDefaults().withLayer("relu1");
    return Stream.of(
        GradCam::new,
        GradCamPlusPlus::new,
        LayerCam::new,
        ScoreCam::new,
        AblationCam::new,
        ClassActivationMap::new,
        subject -> new GradCam(subject, early.withUpsampling(Upsampling.BILINEAR)),
        subject -> new AblationCam(subject, early),
        subject -> new ScoreCam(subject, early, ScoreWeights.INCREASE));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void aBatchIsItsInputsOneByOneHoweverItIsCut(Function<Subject, Explainer> method) {
    try (Network network = residual(2, Function.identity()).drawn(3)) {
      Subject subject = Small.subject(network, 2, 6, 6);
      NdArray inputs = Small.normal(4, 7, 2, 6, 6);
      int[] targets = {0, 1, 2, 2, 1, 0, 1};
      List<Attribution> together = method.apply(subject).explain(inputs, targets);
      Subject small = subject.withBudget(Budget.withDefaults().withBytes(600));
      List<Attribution> cut = method.apply(small).explain(inputs, targets);

      for (int row = 0; row < 7; row++) {
        double[] alone =
            method.apply(subject).explain(inputs.row(row), targets[row]).values().toDoubles();
        assertThat(alone).hasSize(36);
        assertThat(together.get(row).values().toDoubles()).containsExactly(alone, within(1e-6));
        assertThat(cut.get(row).values().toDoubles()).containsExactly(alone, within(1e-6));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theMeanOfCamIsTheAnswerLessTheBias(long seed) {
    try (Network network = residual(2, Function.identity()).drawn(seed)) {
      NdArray input = Small.normal(seed + 5, 2, 6, 6);
      double[] map =
          new ClassActivationMap(Small.subject(network, 2, 6, 6))
              .explain(input, 1)
              .values()
              .toDoubles();
      double answer = network.predict(input.reshape(1, 2, 6, 6)).at(0, 1);
      double bias = network.parameter("fc.bias").toDoubles()[1];

      assertThat(Arrays.stream(map).average().orElseThrow()).isCloseTo(answer - bias, within(1e-5));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void ablationFromTheLayerOnIsTakingTheChannelAwayInTheNetwork(long seed) {
    NdArray input = Small.normal(seed + 5, 2, 6, 6);
    CamSettings each =
        CamSettings.withDefaults()
            .withLayer("relu1")
            .withSign(MapSign.SIGNED)
            .withChannels(MapChannels.EACH);
    try (Network network = residual(2, Function.identity()).drawn(seed)) {
      Subject subject = Small.subject(network, 2, 6, 6);
      double[] told = new AblationCam(subject, each).explain(input, 1).values().toDoubles();
      double[] maps = recorded(network, input);
      double answer = network.predict(input.reshape(1, 2, 6, 6)).at(0, 1);
      for (int channel = 0; channel < CHANNELS; channel++) {
        double without = without(channel, seed, input);
        for (int place = 0; place < 36; place++) {
          int at = channel * 36 + place;
          double expected = (answer - without) / Math.abs(answer) * maps[at];
          assertThat(told[at]).isCloseTo(expected, within(1e-4 * Math.max(1, Math.abs(expected))));
        }
      }
    }
  }

  private static double[] recorded(Network network, NdArray input) {
    return network
        .record(input.reshape(1, 2, 6, 6), "relu1"::equals)
        .values()
        .getOrDefault("relu1", NdArray.of(new float[0], 0))
        .toDoubles();
  }

  private static double without(int channel, long seed, NdArray input) {
    float[] others = new float[CHANNELS];
    Arrays.fill(others, 1);
    others[channel] = 0;
    Function<Tensor, Tensor> kept =
        maps -> maps.mul(AbstractTensor.create(others, 1, CHANNELS, 1, 1));
    try (Network network = residual(2, kept).drawn(seed)) {
      return network.predict(input.reshape(1, 2, 6, 6)).at(0, 1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void takesSeriesAndVolumes(int axes) {
    try (Network network = residual(axes, Function.identity()).drawn(2)) {
      int[] shape = new int[axes + 1];
      Arrays.fill(shape, 6);
      shape[0] = 2;
      NdArray input = Small.normal(1, shape);
      Subject subject = Small.subject(network, shape);
      CamSettings drawn = CamSettings.withDefaults().withUpsampling(Upsampling.BILINEAR);
      double[] plain = new GradCam(subject).explain(input, 0).values().toDoubles();

      assertThat(plain).hasSize((int) Math.pow(6, axes));
      assertThat(new GradCam(subject, drawn).explain(input, 0).values().toDoubles())
          .containsExactly(plain, within(1e-6));
      assertThat(new ScoreCam(subject).explain(input, 0).axes())
          .isEqualTo(new Axes.Positions(Collections.nCopies(axes, 6)));
    }
  }

  @Test
  void tokensOfAGridAreItsPlaces() {
    List<Integer> two = List.of(2, 2);
    Convolution patches = new Convolution(1, 4, two, two, List.of(0, 0), List.of(1, 1), 1, true);
    Small image =
        Small.of(1, 4, 6)
            .then("patches", patches, "x")
            .then("tanh", Activation.TANH, "patches")
            .then("gap", new GlobalAverage(), "tanh")
            .then("flat", new Flatten(1), "gap")
            .then("fc", new Affine(4, 2, true), "flat");
    Small tokens =
        Small.of(1, 4, 6)
            .then("patches", patches, "x")
            .then("tokens", new Plain(Nature.REARRANGING, CamLawsTest::tokens), "patches")
            .then("tanh", Activation.TANH, "tokens")
            .then("mean", new Plain(Nature.LINEAR, x -> x.narrow(1, 1, 6).mean(1)), "tanh")
            .then("fc", new Affine(4, 2, true), "mean");
    CamSettings grid = CamSettings.withDefaults().withLayout(new MapLayout.TokenGrid(1, 2, 3));
    NdArray inputs = Small.normal(8, 3, 1, 4, 6);
    int[] targets = {0, 1, 0};
    try (Network one = image.drawn(6);
        Network other = tokens.drawn(6)) {
      List<Attribution> expected =
          new GradCam(Small.subject(one, 1, 4, 6)).explain(inputs, targets);
      List<Attribution> told =
          new GradCam(Small.subject(other, 1, 4, 6), grid).explain(inputs, targets);
      List<Attribution> ablated =
          new AblationCam(Small.subject(other, 1, 4, 6), grid).explain(inputs, targets);
      List<Attribution> ablatedImage =
          new AblationCam(Small.subject(one, 1, 4, 6)).explain(inputs, targets);

      for (int row = 0; row < 3; row++) {
        assertThat(told.get(row).axes()).isEqualTo(new Axes.PatchGrid(2, 3));
        assertThat(told.get(row).evidence().settings()).containsEntry("layer", "tanh");
        assertThat(told.get(row).values().toDoubles())
            .containsExactly(expected.get(row).values().toDoubles(), within(1e-6));
        assertThat(ablated.get(row).values().toDoubles())
            .containsExactly(ablatedImage.get(row).values().toDoubles(), within(1e-5));
      }
    }
  }

  /** A class token of zeros, then the places row by row. */
  private static Tensor tokens(Tensor maps) {
    Tensor places = maps.flatten(2, 3).transpose(1, 2);
    Tensor padded = places.narrow(1, 0, 1).mul(new org.bytedeco.pytorch.Scalar(0.0));
    return org.bytedeco.pytorch.global.torch.cat(
        new org.bytedeco.pytorch.TensorVector(padded, places), 1);
  }

  /** Maps of six places an axis, a residual step, then averaging and one linear layer. */
  private static Small residual(int axes, Function<Tensor, Tensor> afterFirst) {
    List<Integer> three = Collections.nCopies(axes, 3);
    List<Integer> one = Collections.nCopies(axes, 1);
    Integer[] row = new Integer[axes + 1];
    Arrays.fill(row, 6);
    row[0] = 2;
    return Small.of(row)
        .then("conv1", new Convolution(2, CHANNELS, three, one, one, one, 1, true), "x")
        .then("relu1", Activation.RELU, "conv1")
        .then("kept", new Plain(Nature.LINEAR, afterFirst), "relu1")
        .then("conv2", new Convolution(CHANNELS, CHANNELS, three, one, one, one, 1, true), "kept")
        .then("add", Arithmetic.ADD, "conv2", "kept")
        .then("relu2", Activation.RELU, "add")
        .then("gap", new GlobalAverage(), "relu2")
        .then("flat", new Flatten(1), "gap")
        .then("fc", new Affine(CHANNELS, 3, true), "flat");
  }
}
