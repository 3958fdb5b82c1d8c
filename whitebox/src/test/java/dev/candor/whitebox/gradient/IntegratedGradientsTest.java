package dev.candor.whitebox.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.Attribution;
import dev.candor.core.Budget;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Engine;
import dev.candor.torch.Network;
import dev.candor.torch.graph.Same;
import dev.candor.torch.layer.Activation;
import dev.candor.whitebox.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntegratedGradientsTest {
  private static final IntegratedGradientsSettings DEFAULTS =
      IntegratedGradientsSettings.withDefaults();

  /** {@code y0 = tanh(a + 2 b)}, and so {@code a_i = w_i x_i / (w x) * tanh(w x)} from zero. */
  @Test
  void isTheClosedFormOfARidge() {
    Map<String, NdArray> numbers = new LinkedHashMap<>();
    numbers.put("fc1.weight", NdArray.of(new float[] {1, 2, 0, 0}, 1, 4));
    numbers.put("fc1.bias", NdArray.of(new float[1], 1));
    numbers.put("fc2.weight", NdArray.of(new float[] {1, 0}, 2, 1));
    numbers.put("fc2.bias", NdArray.of(new float[] {5, 0}, 2));
    try (Network network = Nets.network(Activation.TANH, numbers)) {
      Attribution found =
          new IntegratedGradients(Nets.subject(network), Nets.zeros())
              .explain(NdArray.of(new float[] {1, .5f, 7, 0}, 4), 0);

      double half = Math.tanh(2) / 2;
      assertThat(found.values().toDoubles()[0]).isCloseTo(half, within(1e-6));
      assertThat(found.values().toDoubles()[1]).isCloseTo(half, within(1e-6));
      assertThat(found.values().toDoubles()[2]).isZero();
      assertThat(found.evidence().checks().get("completenessGap")).isCloseTo(0, within(1e-6));
      assertThat(found.evidence().checks()).containsEntry("steps", 50.0);
      assertThat(found.evidence().modelCalls()).isEqualTo(52);
    }
  }

  @ParameterizedTest
  @EnumSource(PathRule.class)
  void ofALinearModelItIsTheWeightTimesTheWayByEveryRule(PathRule rule) {
    Map<String, NdArray> numbers = Nets.numbers(3);
    NdArray inputs = Nets.array(8, 5, Nets.INPUTS);
    NdArray starts = Nets.array(9, 5, Nets.INPUTS);
    try (Network network = Nets.network(new Same(), numbers)) {
      Subject subject = Nets.subject(network);
      List<Attribution> found =
          new IntegratedGradients(subject, starts, DEFAULTS.withRule(rule).withSteps(5))
              .explain(inputs, new int[] {0, 1, 0, 1, 0});
      List<Attribution> slopes =
          new Saliency(subject, Sign.SIGNED).explain(inputs, new int[] {0, 1, 0, 1, 0});

      double share = rule == PathRule.CAPTUM_TRAPEZOID ? .8 : 1;
      for (int row = 0; row < 5; row++) {
        for (int i = 0; i < Nets.INPUTS; i++) {
          double way = inputs.at(row, i) - starts.at(row, i);
          assertThat(found.get(row).values().get(i))
              .isCloseTo(share * way * slopes.get(row).values().get(i), within(2e-6));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 20, 300, 4000})
  void addsUpToTheChangeOfTheAnswer(long seed) {
    NdArray inputs = Nets.array(seed + 9, 3, Nets.INPUTS);
    NdArray start = Nets.array(seed + 10, Nets.INPUTS);
    try (Network network = Nets.drawn(Activation.GELU, seed)) {
      NdArray at = network.predict(inputs);
      NdArray from = network.predict(start.reshape(1, Nets.INPUTS));
      List<Attribution> found =
          new IntegratedGradients(Nets.subject(network), start)
              .explain(inputs, new int[] {1, 0, 1});

      for (int row = 0; row < 3; row++) {
        int target = found.get(row).target();
        double sum = java.util.Arrays.stream(found.get(row).values().toDoubles()).sum();
        assertThat(sum).isCloseTo(at.at(row, target) - from.at(0, target), within(1e-5));
        assertThat(found.get(row).evidence().checks().get("relativeGap")).isLessThan(1e-5);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 21, 301})
  void isTheSameForTwoNetworksWithTheSameFunction(long seed) {
    Map<String, NdArray> numbers = Nets.numbers(seed);
    NdArray inputs = Nets.array(seed + 9, 4, Nets.INPUTS);
    try (Network one = Nets.network(Activation.RELU, numbers);
        Network other = Nets.network(Activation.RELU, withEachUnitTwice(numbers))) {
      int[] targets = {0, 1, 1, 0};
      List<Attribution> found =
          new IntegratedGradients(Nets.subject(one), Nets.zeros()).explain(inputs, targets);
      List<Attribution> again =
          new IntegratedGradients(Nets.subject(other), Nets.zeros()).explain(inputs, targets);

      for (int row = 0; row < targets.length; row++) {
        assertThat(found.get(row).values().toDoubles())
            .containsExactly(again.get(row).values().toDoubles(), within(1e-5));
      }
    }
  }

  /** Every hidden unit twice, each handing on half, in the opposite order. */
  private static Map<String, NdArray> withEachUnitTwice(Map<String, NdArray> numbers) {
    int n = Nets.HIDDEN;
    float[] weight = new float[2 * n * Nets.INPUTS];
    float[] bias = new float[2 * n];
    float[] out = new float[Nets.OUTPUTS * 2 * n];
    for (int copy = 0; copy < 2 * n; copy++) {
      int unit = n - 1 - copy / 2;
      bias[copy] = (float) at(numbers, "fc1.bias").get(unit);
      for (int i = 0; i < Nets.INPUTS; i++) {
        weight[copy * Nets.INPUTS + i] = (float) at(numbers, "fc1.weight").at(unit, i);
      }
      for (int o = 0; o < Nets.OUTPUTS; o++) {
        out[o * 2 * n + copy] = (float) at(numbers, "fc2.weight").at(o, unit) / 2;
      }
    }
    Map<String, NdArray> twice = new LinkedHashMap<>(numbers);
    twice.put("fc1.weight", NdArray.of(weight, 2 * n, Nets.INPUTS));
    twice.put("fc1.bias", NdArray.of(bias, 2 * n));
    twice.put("fc2.weight", NdArray.of(out, Nets.OUTPUTS, 2 * n));
    return twice;
  }

  private static NdArray at(Map<String, NdArray> numbers, String name) {
    return numbers.getOrDefault(name, Nets.zeros());
  }

  @Test
  void threadsDoNotChangeABitAndOneRowIsWhatItIsInABatch() {
    NdArray inputs = Nets.array(77, 3000, Nets.INPUTS);
    int[] targets = new int[3000];
    int before = Engine.threads();
    try (Network network = Nets.drawn(Activation.TANH, 5)) {
      Explained way = new Explained(network);
      Engine.useThreads(1);
      List<NdArray> alone = way.values(inputs, targets);
      Engine.useThreads(2);
      assertThat(way.values(inputs, targets)).isEqualTo(alone);
      assertThat(way.values(inputs.slice(2000, 2001), new int[1]).get(0).toDoubles())
          .containsExactly(alone.get(2000).toDoubles(), within(1e-6));
    } finally {
      Engine.useThreads(before);
    }
  }

  private record Explained(Network network) {
    List<NdArray> values(NdArray inputs, int[] targets) {
      return new IntegratedGradients(Nets.subject(network), Nets.zeros())
          .explain(inputs, targets).stream().map(Attribution::values).toList();
    }
  }

  @Test
  void aBlockDoesNotGrowWithTheSteps() {
    NdArray inputs = Nets.array(77, 40, Nets.INPUTS);
    try (Network network = Nets.drawn(Activation.TANH, 5)) {
      Budget small = Budget.withDefaults().withBytes(16L * 100);
      for (int steps : new int[] {10, 1000, 10_000}) {
        Counting counting = Counting.of(network);
        Subject subject = Subject.of(counting, Nets.subject(network).axes()).withBudget(small);
        new IntegratedGradients(subject, Nets.zeros(), DEFAULTS.withSteps(steps))
            .explain(inputs, new int[40]);

        assertThat(counting.largest().get()).as(steps + " steps").isBetween(90, 100);
        assertThat(counting.all().get()).isBetween(40L * steps, 40L * (steps + 2));
      }
    }
  }

  @Test
  void takesForEachRowAsManyStepsAsItNeeds() {
    // the first row stays where the network is straight
    NdArray inputs = NdArray.of(new float[] {0, 0, 0, 0, 1.5f, -1.5f, 1.5f, 1.5f}, 2, 4);
    try (Network network = Nets.drawn(Activation.RELU, 12)) {
      List<Attribution> found =
          new IntegratedGradients(
                  Nets.subject(network),
                  Nets.zeros(),
                  DEFAULTS
                      .withRule(PathRule.MIDDLE)
                      .withSteps(new PathSteps.Adaptive(2, 4096, 1e-4)))
              .explain(inputs, new int[] {0, 0});

      assertThat(found.get(0).evidence().checks()).containsEntry("steps", 2.0);
      double taken = found.get(1).evidence().checks().getOrDefault("steps", 0.0);
      assertThat(taken).isGreaterThan(2).isLessThanOrEqualTo(4096);
      assertThat(found.get(1).evidence().checks().get("relativeGap")).isLessThanOrEqualTo(1e-4);
      assertThat((double) found.get(1).evidence().modelCalls())
          .isGreaterThanOrEqualTo(2 * taken - 2);
      assertThat(found.get(1).evidence().settings().get("steps")).contains("doubled");
    }
  }

  @Test
  void refusesABaselineOfAnotherShape() {
    try (Network network = Nets.drawn(Activation.TANH, 5)) {
      IntegratedGradients method =
          new IntegratedGradients(Nets.subject(network), NdArray.of(new float[3], 3));
      assertThatThrownBy(() -> method.explain(Nets.zeros(), 0))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("baseline")
          .hasMessageContaining("[4]");
    }
  }
}
