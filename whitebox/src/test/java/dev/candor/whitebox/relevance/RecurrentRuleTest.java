package dev.candor.whitebox.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.NdArray;
import dev.candor.torch.Network;
import dev.candor.torch.graph.Affine;
import dev.candor.torch.graph.Direction;
import dev.candor.torch.graph.Gru;
import dev.candor.torch.graph.Lstm;
import dev.candor.torch.graph.Node;
import dev.candor.torch.graph.RecurrentLayout;
import dev.candor.torch.graph.Step;
import dev.candor.torch.graph.shape.Flatten;
import dev.candor.whitebox.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrentRuleTest {
  private static final int STEPS = 5;
  private static final int IN = 3;
  private static final int UNITS = 4;
  private static final double EPSILON = 0.01;

  private static Network lstm(long seed, Direction direction) {
    int width = UNITS * direction.readings();
    return Nets.network(
        seed,
        List.of(
            Nets.node("lstm", new Lstm(IN, UNITS, direction), "x"),
            Nets.node("last", Step.last(), "lstm"),
            Nets.node("fc", new Affine(width, 2, true), "last")),
        "fc",
        STEPS,
        IN);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void ofAnLstmGivesAllToTheSignals(long seed) {
    try (Network network = lstm(seed, Direction.FORWARD)) {
      NdArray input = Nets.normal(new Random(seed + 20), STEPS, IN);
      double[] found = explain(network, Composites.epsilon(EPSILON), input).values().toDoubles();
      assertThat(found).containsExactly(new LoopLstm(network).relevance(input, 1), within(2e-3));
    }
  }

  @ParameterizedTest
  @EnumSource(Direction.class)
  void accountsForEverythingInEitherDirection(Direction direction) {
    Gru gru = new Gru(IN, UNITS, direction, true, RecurrentLayout.ROWS_FIRST, false);
    List<Node> nodes =
        List.of(
            new Node("gru", gru, List.of("x"), List.of("states", "end")),
            Nets.node("last", Step.last(), "states"),
            Nets.node("flat", new Flatten(1), "last"),
            Nets.node("fc", new Affine(UNITS * direction.readings(), 2, true), "flat"));
    try (Network lstm = lstm(7, direction);
        Network other = Nets.network(8, nodes, "fc", STEPS, IN)) {
      for (Network network : List.of(lstm, other)) {
        NdArray input = Nets.normal(new Random(3), STEPS, IN);
        Attribution found = explain(network, Composites.epsilon(1e-6), input);
        double size = Arrays.stream(found.values().toDoubles()).map(Math::abs).sum();
        assertThat(found.evidence().checks().getOrDefault("conservationGap", Double.NaN))
            .isCloseTo(0, within(1e-4 * (1 + size)));
      }
    }
  }

  private static Attribution explain(Network network, Composite composite, NdArray input) {
    return new Lrp(Subject.of(network, Axes.Positions.of(STEPS, IN)), composite).explain(input, 1);
  }

  /**
   * The rule of Arras et al. (2017) in loops and doubles, the two products as layers of their own.
   */
  private static final class LoopLstm {
    private final double[] w;
    private final double[] b;
    private final double[] u;
    private final double[] c;
    private final double[] head;
    private final double[] headBias;

    LoopLstm(Network network) {
      w = network.parameter("lstm.input.weight").toDoubles();
      b = network.parameter("lstm.input.bias").toDoubles();
      u = network.parameter("lstm.recurrent.weight").toDoubles();
      c = network.parameter("lstm.recurrent.bias").toDoubles();
      head = network.parameter("fc.weight").toDoubles();
      headBias = network.parameter("fc.bias").toDoubles();
    }

    double[] relevance(NdArray input, int target) {
      double[] x = input.toDoubles();
      double[][] h = new double[STEPS + 1][UNITS];
      double[][] cell = new double[STEPS + 1][UNITS];
      double[][] kept = new double[STEPS][UNITS];
      double[][] written = new double[STEPS][UNITS];
      double[][] own = new double[STEPS][UNITS];
      double[][] back = new double[STEPS][UNITS];
      for (int t = 0; t < STEPS; t++) {
        for (int k = 0; k < UNITS; k++) {
          double[] sums = new double[4];
          for (int gate = 0; gate < 4; gate++) {
            int row = gate * UNITS + k;
            double now = b[row];
            double before = c[row];
            for (int i = 0; i < IN; i++) {
              now += w[row * IN + i] * x[t * IN + i];
            }
            for (int j = 0; j < UNITS; j++) {
              before += u[row * UNITS + j] * h[t][j];
            }
            sums[gate] = now + before;
            if (gate == 2) {
              own[t][k] = now;
              back[t][k] = before;
            }
          }
          written[t][k] = sigmoid(sums[0]) * Math.tanh(sums[2]);
          kept[t][k] = sigmoid(sums[1]) * cell[t][k];
          cell[t + 1][k] = kept[t][k] + written[t][k];
          h[t + 1][k] = sigmoid(sums[3]) * Math.tanh(cell[t + 1][k]);
        }
      }
      double answer = headBias[target];
      for (int k = 0; k < UNITS; k++) {
        answer += head[target * UNITS + k] * h[STEPS][k];
      }
      double[] ofState = new double[UNITS];
      for (int k = 0; k < UNITS; k++) {
        ofState[k] = head[target * UNITS + k] * h[STEPS][k] / stable(answer) * answer;
      }
      double[] ofCell = new double[UNITS];
      double[] ofInput = new double[STEPS * IN];
      for (int t = STEPS - 1; t >= 0; t--) {
        double[] earlier = new double[UNITS];
        for (int k = 0; k < UNITS; k++) {
          double relevance = ofCell[k] + ofState[k];
          double sum = cell[t + 1][k];
          double ofWritten = t == 0 ? relevance : written[t][k] / stable(sum) * relevance;
          ofCell[k] = t == 0 ? 0 : kept[t][k] / stable(sum) * relevance;
          double both = own[t][k] + back[t][k];
          double ofOwn = own[t][k] / stable(both) * ofWritten;
          double ofBack = back[t][k] / stable(both) * ofWritten;
          int row = 2 * UNITS + k;
          for (int i = 0; i < IN; i++) {
            ofInput[t * IN + i] += w[row * IN + i] * x[t * IN + i] / stable(own[t][k]) * ofOwn;
          }
          for (int j = 0; j < UNITS; j++) {
            earlier[j] += u[row * UNITS + j] * h[t][j] / stable(back[t][k]) * ofBack;
          }
        }
        ofState = earlier;
      }
      return ofInput;
    }

    private static double stable(double z) {
      return z + (z >= 0 ? EPSILON : -EPSILON);
    }

    private static double sigmoid(double z) {
      return 1 / (1 + Math.exp(-z));
    }
  }
}
