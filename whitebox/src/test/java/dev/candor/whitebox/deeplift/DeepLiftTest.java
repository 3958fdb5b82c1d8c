package dev.candor.whitebox.deeplift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.Attribution;
import dev.candor.core.Budget;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Nature;
import dev.candor.torch.Network;
import dev.candor.torch.RowLimit;
import dev.candor.torch.graph.Affine;
import dev.candor.torch.graph.BatchNorm;
import dev.candor.torch.graph.Convolution;
import dev.candor.torch.graph.Direction;
import dev.candor.torch.graph.GlobalAverage;
import dev.candor.torch.graph.Graph;
import dev.candor.torch.graph.LayerNormalisation;
import dev.candor.torch.graph.Lstm;
import dev.candor.torch.graph.MaxPool;
import dev.candor.torch.graph.Node;
import dev.candor.torch.graph.SelfAttention;
import dev.candor.torch.graph.Step;
import dev.candor.torch.graph.arithmetic.Arithmetic;
import dev.candor.torch.graph.reduction.Reduce;
import dev.candor.torch.graph.reduction.Reduction;
import dev.candor.torch.graph.shape.Flatten;
import dev.candor.torch.layer.Activation;
import dev.candor.whitebox.Baselines;
import dev.candor.whitebox.Small;
import dev.candor.whitebox.Small.Both;
import dev.candor.whitebox.Small.Plain;
import dev.candor.whitebox.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeepLiftTest {
  @Test
  void ofAReluIsTheChangeOfWhatComesOutOverThatOfWhatGoesIn() {
    // z = 2 a - 3 b; from the baseline (1, 1) with z = -1 to (2, 1) with z = 1, relu goes 0 to 1
    try (Network network =
        Network.imported(
            new Graph(
                List.of("x"),
                List.of(
                    new Node("fc", new Affine(2, 1, false), List.of("x"), List.of("z")),
                    new Node("relu", Activation.RELU, List.of("z"), List.of("y"))),
                "y"),
            List.of(2),
            RowLimit.PARTS,
            Map.of("fc.weight", NdArray.of(new float[] {2, -3}, 1, 2)))) {
      Subject subject = Small.subject(network, 2);
      NdArray input = NdArray.of(new float[] {2, 1}, 2);
      NdArray baseline = NdArray.of(new float[] {1, 1}, 2);

      Attribution told = new DeepLift(subject, baseline).explain(input, 0);
      Attribution multipliers =
          new DeepLift(subject, baseline, DeepLiftValue.MULTIPLIER).explain(input, 0);

      assertThat(told.values().toDoubles()).containsExactly(new double[] {1, 0}, within(0.0));
      assertThat(multipliers.values().toDoubles())
          .containsExactly(new double[] {1, -1.5}, within(0.0));
      assertThat(told.evidence().checks()).containsEntry("completenessGap", 0.0);
      assertThat(told.evidence().settings()).containsEntry("rule", "rescale");
    }
  }

  @Test
  void whereNothingChangesMultipliersAreGradients() {
    try (Network network =
        Small.of(4)
            .then("fc1", new Affine(4, 6, true), "x")
            .then("relu", Activation.RELU, "fc1")
            .then("fc2", new Affine(6, 5, true), "relu")
            .then("tanh", Activation.TANH, "fc2")
            .then("fc3", new Affine(5, 2, true), "tanh")
            .drawn(1)) {
      NdArray inputs = Small.normal(2, 3, 4);
      Subject subject = Small.subject(network, 4);

      List<Attribution> told =
          new DeepLift(subject, inputs, DeepLiftValue.MULTIPLIER)
              .explain(inputs, new int[] {0, 1, 0});

      for (int row = 0; row < 3; row++) {
        NdArray one = inputs.slice(row, row + 1);
        double[] slopes = network.inputGradients(one, told.get(row).target()).toDoubles();
        assertThat(told.get(row).values().toDoubles()).containsExactly(slopes, within(1e-6));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(value = Activation.class, mode = EnumSource.Mode.EXCLUDE, names = "SOFTMAX")
  void addsUpOverElementwiseLayersOfAnyKind(Activation activation) {
    long seed = activation.name().length();
    try (Network network =
        Small.of(7)
            .then("fc1", new Affine(7, 20, true), "x")
            .then("act1", activation, "fc1")
            .then("fc2", new Affine(20, 20, true), "act1")
            .then("act2", activation, "fc2")
            .then("fc3", new Affine(20, 3, true), "act2")
            .drawn(seed)) {
      NdArray inputs = Small.normal(seed + 10, 9, 7);
      NdArray baselines = Small.normal(seed + 20, 9, 7);

      check(network, inputs, baselines, 3, 2e-6);
      check(network, inputs, baselines.slice(0, 1), 3, 2e-6);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void addsUpOverProductsQuotientsSoftmaxAndNormalisation(long seed) {
    try (Network network =
        Small.of(6)
            .then("a", new Affine(6, 8, true), "x")
            .then("b", new Affine(6, 8, true), "x")
            .then("ab", new Both(Nature.PRODUCT, "MULTIPLY", Tensor::mul), "a", "b")
            .then("exp", new Plain(Nature.ELEMENTWISE, Tensor::exp), "b")
            .then("quotient", Arithmetic.DIVIDE, "ab", "exp")
            .then("away", new Plain(Nature.ELEMENTWISE, q -> q.add(q.sign())), "quotient")
            .then("crossing", Arithmetic.DIVIDE, "exp", "away")
            .then("tame", Activation.TANH, "crossing")
            .then("soft", Activation.SOFTMAX, "quotient")
            .then("sum", new Both(Nature.SUM, "ADD", Tensor::add), "soft", "tame")
            .then("norm", new Normal(), "sum")
            .then("max", new Both(Nature.SELECTING, "LARGEST", torch::maximum), "norm", "soft")
            .then("least", new Both(Nature.SELECTING, "LEAST", torch::minimum), "max", "tame")
            .then("fc", new Affine(8, 2, true), "least")
            .drawn(seed)) {
      NdArray inputs = Small.normal(seed + 10, 9, 6);
      NdArray baselines = Small.normal(seed + 20, 9, 6);

      check(network, inputs, baselines, 2, 2e-5);
      check(network, inputs, baselines.slice(0, 1), 2, 2e-5);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void addsUpOverAResidualConvolutionalNetworkWithPooling(long seed) {
    List<Integer> three = List.of(3, 3);
    List<Integer> one = List.of(1, 1);
    List<Integer> two = List.of(2, 2);
    Convolution first = new Convolution(2, 6, three, one, one, one, 1, true);
    Convolution second = new Convolution(6, 6, three, one, one, one, 2, true);
    try (Network network =
        Small.of(2, 9, 9)
            .then("conv1", first, "x")
            .then("bn1", new BatchNorm(6, 1e-5), "conv1")
            .then("relu1", Activation.RELU, "bn1")
            .then("pool", new MaxPool(three, two, one, one, true), "relu1")
            .then("conv2", second, "pool")
            .then("bn2", new BatchNorm(6, 1e-5), "conv2")
            .then("add", Arithmetic.ADD, "bn2", "pool")
            .then("relu2", Activation.RELU, "add")
            .then("gap", new GlobalAverage(), "relu2")
            .then("flat", new Flatten(1), "gap")
            .then("fc", new Affine(6, 3, true), "flat")
            .drawn(seed)) {
      NdArray inputs = Small.normal(seed + 10, 5, 2, 9, 9);
      NdArray baselines = Small.normal(seed + 20, 5, 2, 9, 9);

      check(network, inputs, baselines, 3, 2e-6);
      check(network, inputs, baselines.slice(0, 1), 3, 2e-6);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void addsUpOverARecurrentNetworkAndItsLargestOverTime(long seed) {
    try (Network network =
        Small.of(7, 3)
            .then("lstm", new Lstm(3, 5, Direction.BOTH), "x")
            .then("max", Reduction.along(Reduce.MAX, 1), "lstm")
            .then("fc", new Affine(10, 2, true), "max")
            .drawn(seed)) {
      NdArray inputs = Small.normal(seed + 10, 5, 7, 3);
      NdArray baselines = Small.normal(seed + 20, 5, 7, 3);

      check(network, inputs, baselines, 2, 5e-6);
      check(network, inputs, baselines.slice(0, 1), 2, 5e-6);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void addsUpOverATransformerAlsoFromABaselineWithoutVariance(long seed) {
    LayerNormalisation norm = new LayerNormalisation(List.of(8), 1e-12, true);
    try (Network network =
        Small.of(6, 8)
            .then("norm0", norm, "x")
            .then("attention", new SelfAttention(8, 2), "norm0")
            .then("add1", Arithmetic.ADD, "attention", "x")
            .then("norm1", norm, "add1")
            .then("expand", new Affine(8, 16, true), "norm1")
            .then("gelu", Activation.GELU, "expand")
            .then("contract", new Affine(16, 8, true), "gelu")
            .then("add2", Arithmetic.ADD, "contract", "norm1")
            .then("norm2", norm, "add2")
            .then("last", Step.last(), "norm2")
            .then("fc", new Affine(8, 2, true), "last")
            .drawn(seed)) {
      NdArray inputs = Small.normal(seed + 10, 5, 6, 8);

      check(network, inputs, Small.normal(seed + 20, 5, 6, 8), 2, 2e-5);
      check(network, inputs, NdArray.of(new float[48], 6, 8), 2, 2e-5);
    }
  }

  private static void check(
      Network network, NdArray inputs, NdArray baselines, int outputs, double bound) {
    int[] targets = new int[inputs.length(0)];
    Arrays.setAll(targets, row -> row % outputs);
    int[] shape = inputs.shape();
    Subject subject = Small.subject(network, Arrays.copyOfRange(shape, 1, shape.length));
    List<Attribution> told = new DeepLift(subject, baselines).explain(inputs, targets);

    assertThat(Small.gap(network, told, inputs, Baselines.forInputs(inputs, baselines)))
        .isLessThan(bound);
    assertThat(told)
        .allSatisfy(
            one ->
                assertThat(
                        Math.abs(
                            one.evidence().checks().getOrDefault("completenessGap", Double.NaN)))
                    .isLessThan(bound));
  }

  @Test
  void oneBaselineEqualsAsManyOfItAndPartsDoNotMatter() {
    try (Network network =
        Small.of(5)
            .then("fc1", new Affine(5, 8, true), "x")
            .then("gelu", Activation.GELU, "fc1")
            .then("fc2", new Affine(8, 1, true), "gelu")
            .drawn(3)) {
      NdArray inputs = Small.normal(4, 40, 5);
      float[] repeated = new float[40 * 5];
      float[] one = Small.normal(5, 5).toFloats();
      for (int row = 0; row < 40; row++) {
        System.arraycopy(one, 0, repeated, row * 5, 5);
      }
      Subject subject = Small.subject(network, 5);
      int[] targets = new int[40];
      NdArray baseline = NdArray.of(one, 5);

      List<Attribution> shared = new DeepLift(subject, baseline).explain(inputs, targets);
      List<Attribution> each =
          new DeepLift(subject, NdArray.of(repeated, 40, 5)).explain(inputs, targets);
      List<Attribution> small =
          new DeepLift(subject.withBudget(Budget.withDefaults().withBytes(200)), baseline)
              .explain(inputs, targets);

      for (int row = 0; row < 40; row++) {
        double[] expected = shared.get(row).values().toDoubles();
        assertThat(each.get(row).values().toDoubles()).containsExactly(expected, within(1e-6));
        assertThat(small.get(row).values().toDoubles()).containsExactly(expected, within(1e-6));
      }
    }
  }

  @Test
  void goesOnWithABaselineForEachRowWhereALayerMixesRows() {
    try (Network network =
        Small.of(6)
            .then("heads", new Plain(Nature.REARRANGING, x -> x.reshape(-1, 2, 3)), "x")
            .then("rows", new Plain(Nature.REARRANGING, x -> x.flatten(0, 1)), "heads")
            .then("tanh", Activation.TANH, "rows")
            .then("back", new Plain(Nature.REARRANGING, x -> x.reshape(-1, 6)), "tanh")
            .then("fc", new Affine(6, 1, true), "back")
            .drawn(5)) {
      check(network, Small.normal(1, 4, 6), Small.normal(2, 1, 6), 1, 1e-6);
    }
  }

  @Test
  void letsLayersThroughThatOnlyShape() {
    try (Network network =
        Small.of(3)
            .then("fc", new Affine(3, 4, true), "x")
            .then("nothing", new Plain(Nature.OPAQUE, x -> x.detach().floor().mul(none())), "fc")
            .then("relu", Activation.RELU, "fc")
            .then("sum", Arithmetic.ADD, "relu", "nothing")
            .drawn(6)) {
      check(network, Small.normal(1, 5, 3), Small.normal(2, 5, 3), 4, 2e-6);
      check(network, Small.normal(1, 5, 3), Small.normal(2, 1, 3), 4, 2e-6);
    }
  }

  private static Scalar none() {
    return new Scalar(0);
  }

  @Test
  void saysWhichLayerHasNoRuleAndWhichBaselineIsWrong() {
    try (Network network =
        Small.of(3)
            .then("fc", new Affine(3, 3, true), "x")
            .then("odd", new Plain(Nature.OPAQUE, x -> x.cumsum(1)), "fc")
            .drawn(5)) {
      Subject subject = Small.subject(network, 3);
      NdArray input = Small.normal(1, 3);

      assertThatThrownBy(() -> new DeepLift(subject, input).explain(input, 0))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("layer odd")
          .hasMessageContaining("integrated gradients");
      assertThatThrownBy(() -> new DeepLift(subject, Small.normal(1, 4)).explain(input, 0))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("baseline");
      assertThatThrownBy(
              () ->
                  new DeepLift(subject, NdArray.of(new float[] {0, Float.NaN, 0}, 3))
                      .explain(input, 0))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("baseline, row 0");
    }
  }
}
