package dev.candor.whitebox.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.Explainer;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Link;
import dev.candor.torch.Network;
import dev.candor.torch.RowLimit;
import dev.candor.torch.graph.Affine;
import dev.candor.torch.graph.Graph;
import dev.candor.torch.graph.Lookup;
import dev.candor.torch.graph.Node;
import dev.candor.torch.graph.SelfAttention;
import dev.candor.torch.graph.Step;
import dev.candor.torch.layer.Linear;
import dev.candor.torch.layer.MeanTokens;
import dev.candor.torch.layer.Sequence;
import dev.candor.torch.layer.Sequential;
import dev.candor.torch.layer.TransformerBlock;
import dev.candor.whitebox.Subject;
import dev.candor.whitebox.relevance.Lrp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class AttentionTest {
  private static final int TOKENS = 5;
  private static final int WIDTH = 8;

  private static final Network ONE = network(1);
  private static final Network TWO = network(1, 2);

  private static Network network(long... seeds) {
    return Network.create(
        Sequential.empty()
            .then("b1", TransformerBlock.of(WIDTH, 2, 16, Sequence.TOKENS))
            .then("b2", TransformerBlock.of(WIDTH, 2, 16, Sequence.TOKENS))
            .then("mean", new MeanTokens())
            .then("head", new Linear(WIDTH, 3)),
        List.of(TOKENS, WIDTH),
        Link.IDENTITY,
        seeds);
  }

  private static Subject subject(Network network) {
    return Subject.of(network, Axes.Positions.of(TOKENS, WIDTH));
  }

  private static NdArray inputs(int rows) {
    Random random = new Random(4);
    float[] values = new float[rows * TOKENS * WIDTH];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (2 * random.nextGaussian());
    }
    return NdArray.of(values, rows, TOKENS, WIDTH);
  }

  @AfterAll
  static void close() {
    ONE.close();
    TWO.close();
  }

  @Test
  void isFoundByItsNatureAndSharesAddUpToOne() {
    AttentionMaps maps = new AttentionMaps(subject(ONE));
    NdArray inputs = inputs(3);
    assertThat(maps.layers(inputs.row(0)))
        .containsExactly("b1.attention.weights", "b2.attention.weights");
    for (NdArray map : maps.of(inputs).values()) {
      assertThat(map.shape()).containsExactly(3, 2, TOKENS, TOKENS);
      double[] values = map.toDoubles();
      for (int row = 0; row < values.length; row += TOKENS) {
        assertThat(Arrays.stream(values, row, row + TOKENS).sum()).isCloseTo(1, within(1e-5));
      }
    }
  }

  @Test
  void lastMeanAndRolloutAreTheirFormulas() {
    Subject subject = subject(ONE);
    NdArray input = inputs(1);
    Map<String, NdArray> maps = new AttentionMaps(subject).of(input);
    List<double[]> fused = new ArrayList<>();
    for (NdArray map : maps.values()) {
      double[] mean = new double[TOKENS * TOKENS];
      for (int i = 0; i < 2 * mean.length; i++) {
        mean[i % mean.length] += map.toDoubles()[i] / 2;
      }
      fused.add(mean);
    }
    double[] last = new double[TOKENS];
    double[] mean = new double[TOKENS];
    double[] rollout = new double[TOKENS];
    for (int j = 0; j < TOKENS; j++) {
      last[j] = fused.get(1)[TOKENS + j];
      mean[j] = (fused.get(0)[TOKENS + j] + fused.get(1)[TOKENS + j]) / 2;
      for (int k = 0; k < TOKENS; k++) {
        double above = 0.5 * fused.get(1)[TOKENS + k] + (k == 1 ? 0.5 : 0);
        rollout[j] += above * (0.5 * fused.get(0)[k * TOKENS + j] + (k == j ? 0.5 : 0));
      }
    }
    Reading reading = Reading.withDefaults().withReader(new Reading.Token(1));
    assertClose(new LastAttention(subject, reading), input, last);
    assertClose(new MeanAttention(subject, reading), input, mean);
    assertClose(new Rollout(subject, reading, HeadFusion.MEAN, 0.5), input, rollout);
  }

  @Test
  void cheferAddsUpWhatLayersPassOn() {
    Subject subject = subject(ONE);
    AttentionMaps maps = new AttentionMaps(subject);
    NdArray input = inputs(1);
    Map<String, NdArray> slopes = maps.gradients(input, new int[] {2});
    for (NdArray slope : slopes.values()) {
      assertThat(slope.shape()).containsExactly(1, 2, TOKENS, TOKENS);
      assertThat(Arrays.stream(slope.toDoubles()).map(Math::abs).sum()).isPositive();
    }
    double[] chefer = new Chefer(subject).explain(input.row(0), 2).values().toDoubles();
    double[] first = weighted(maps.of(input), slopes, "b1.attention.weights");
    double[] second = weighted(maps.of(input), slopes, "b2.attention.weights");
    double[] expected = new double[TOKENS];
    for (int j = 0; j < TOKENS; j++) {
      expected[j] = (j == 0 ? 1 : 0) + first[j] + second[j];
      for (int k = 0; k < TOKENS; k++) {
        expected[j] += second[k] * first[k * TOKENS + j];
      }
    }
    assertThat(chefer).containsExactly(expected, within(1e-9));
    assertClose(new GradientTimesAttention(subject), input, Arrays.copyOf(second, TOKENS), 2);
  }

  private static double[] weighted(
      Map<String, NdArray> maps, Map<String, NdArray> slopes, String layer) {
    double[] map = values(maps, layer);
    double[] slope = values(slopes, layer);
    double[] mean = new double[TOKENS * TOKENS];
    for (int i = 0; i < map.length; i++) {
      mean[i % mean.length] += Math.max(0, map[i] * slope[i]) / 2;
    }
    return mean;
  }

  private static double[] values(Map<String, NdArray> arrays, String name) {
    return java.util.Objects.requireNonNull(arrays.get(name)).toDoubles();
  }

  @Test
  void membersAreHeadsBesideEachOther() {
    NdArray input = inputs(2);
    assertThat(new AttentionMaps(subject(TWO)).of(input).values())
        .allSatisfy(map -> assertThat(map.shape()).containsExactly(2, 4, TOKENS, TOKENS));
    double[] both = new LastAttention(subject(TWO)).explain(input.row(1), 0).values().toDoubles();
    try (Network other = TWO.members(1, 2)) {
      double[] first =
          new LastAttention(subject(ONE)).explain(input.row(1), 0).values().toDoubles();
      double[] second =
          new LastAttention(subject(other)).explain(input.row(1), 0).values().toDoubles();
      for (int j = 0; j < TOKENS; j++) {
        assertThat(both[j]).isCloseTo((first[j] + second[j]) / 2, within(1e-6));
      }
    }
  }

  @Test
  void theReaderMayBeEveryTokenAndItsOwnShareDropped() {
    Subject subject = subject(ONE);
    NdArray input = inputs(1);
    double[] mean = new double[TOKENS];
    for (int token = 0; token < TOKENS; token++) {
      Reading reading = Reading.withDefaults().withReader(new Reading.Token(token));
      double[] row =
          new AttentionFlow(subject, reading).explain(input.row(0), 0).values().toDoubles();
      for (int j = 0; j < TOKENS; j++) {
        mean[j] += row[j] / TOKENS;
      }
    }
    Reading all = Reading.withDefaults().withReader(new Reading.Mean());
    assertClose(new AttentionFlow(subject, all), input, mean);
    Reading others = Reading.withDefaults().withOwn(Reading.Own.DROPPED);
    assertThat(new Chefer(subject, others).explain(input.row(0), 0).values().get(0)).isZero();
  }

  @Test
  void tellsEveryRowOfABatchAsAlone() {
    NdArray input = inputs(30);
    List<Attribution> all =
        new Chefer(subject(ONE)).explain(input, new Random(1).ints(30, 0, 3).toArray());
    assertThat(all).hasSize(30);
    assertThat(all.get(7).axes()).isEqualTo(Axes.Positions.of(TOKENS));
    assertThat(all.get(7).values().toDoubles())
        .containsExactly(
            new Chefer(subject(ONE))
                .explain(input.row(7), all.get(7).target())
                .values()
                .toDoubles(),
            within(1e-5));
  }

  @Test
  void ofTextsIsReadFromTheNumbersOfTheirTokens() {
    Graph graph =
        new Graph(
            List.of("ids"),
            List.of(
                new Node("words", new Lookup(10, WIDTH), List.of("ids"), List.of("v")),
                new Node("one", new SelfAttention(WIDTH, 2), List.of("v"), List.of("a")),
                new Node("two", new SelfAttention(WIDTH, 2), List.of("a"), List.of("b")),
                new Node("first", new Step(0), List.of("b"), List.of("c")),
                new Node("fc", new Affine(WIDTH, 3, true), List.of("c"), List.of("y"))),
            "y");
    Map<String, NdArray> numbers = new HashMap<>();
    Random random = new Random(5);
    numbers.put("words.weight", drawn(random, 10, WIDTH));
    numbers.put("fc.weight", drawn(random, 3, WIDTH));
    numbers.put("fc.bias", drawn(random, 3));
    for (String layer : List.of("one.", "two.")) {
      for (String part : List.of("query", "key", "value", "output")) {
        numbers.put(layer + part + ".weight", drawn(random, WIDTH, WIDTH));
        numbers.put(layer + part + ".bias", drawn(random, WIDTH));
      }
    }
    try (Network network = Network.imported(graph, List.of(-1), RowLimit.PARTS, numbers)) {
      NdArray ids = NdArray.of(new float[] {3, 1, 4, 1}, 4);
      Subject subject = Subject.of(network, Axes.Positions.of(4));
      double[] found = new Chefer(subject).explain(ids, 1).values().toDoubles();
      assertThat(found).hasSize(4);
      assertThat(Arrays.stream(found).sum()).isGreaterThan(1);
      assertThatThrownBy(() -> new Lrp(subject).explain(ids, 1))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("explain the output of the layer behind");
    }
  }

  private static NdArray drawn(Random random, int... shape) {
    int size = Arrays.stream(shape).reduce(1, Math::multiplyExact);
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return NdArray.of(values, shape);
  }

  @Test
  void saysWhatIsMissing() {
    try (Network plain = Network.create(new Linear(4, 2), List.of(4), Link.IDENTITY, 1)) {
      Subject subject = Subject.of(plain, Axes.Positions.of(4));
      NdArray input = NdArray.of(new float[] {1, 2, 3, 4}, 4);
      assertThatThrownBy(() -> new Rollout(subject).explain(input, 0))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("must have attention");
    }
    NdArray input = inputs(1).row(0);
    Reading wrong = Reading.withDefaults().withLayers("b3");
    assertThatThrownBy(() -> new LastAttention(subject(ONE), wrong).explain(input, 0))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("b1.attention.weights");
    Reading late = Reading.withDefaults().withReader(new Reading.Token(9));
    assertThatThrownBy(() -> new LastAttention(subject(ONE), late).explain(input, 0))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("one of the 5 tokens");
  }

  private static void assertClose(Explainer method, NdArray input, double[] expected) {
    assertClose(method, input, expected, 0);
  }

  private static void assertClose(Explainer method, NdArray input, double[] expected, int target) {
    assertThat(method.explain(input.row(0), target).values().toDoubles())
        .containsExactly(expected, within(1e-6));
  }
}
