package dev.candor.cli.reproduce.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogisticFloorTest {
  @Test
  void theGradientIsZeroWhereItStops() {
    double[][] rows = {{-1, .5}, {0, -1}, {1, .2}, {2, 1}, {-2, .1}, {.5, -.3}};
    boolean[] positive = {false, true, true, true, false, false};
    LogisticFloor floor = LogisticFloor.fit(rows, positive);

    // the penalised loss must not fall in any direction: b_j = sum_i (y_i - p_i) x_ij
    assertThat(floor.coefficients()).hasSize(3);
    double[] b = floor.coefficients();
    double[] score = new double[3];
    for (int i = 0; i < rows.length; i++) {
      double p = 1 / (1 + Math.exp(-(b[0] + b[1] * rows[i][0] + b[2] * rows[i][1])));
      double residual = (positive[i] ? 1 : 0) - p;
      score[0] += residual;
      score[1] += residual * rows[i][0];
      score[2] += residual * rows[i][1];
    }
    assertThat(score[0]).isCloseTo(0, within(1e-5));
    assertThat(score[1]).isCloseTo(b[1], within(1e-5));
    assertThat(score[2]).isCloseTo(b[2], within(1e-5));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void itFindsTheOrderOfALinearRuleBetweenNoiseColumns(long seed) {
    Random random = new Random(seed);
    double[] truth = {.2, .3, .1, .05, .5, 0, 0, 0, 0, 0};
    double[][] rows = new double[896][10];
    boolean[] positive = new boolean[896];
    for (int i = 0; i < rows.length; i++) {
      double z = 0;
      for (int j = 0; j < 10; j++) {
        rows[i][j] = Math.sqrt(12) * (random.nextDouble() - .5);
        z += truth[j] * rows[i][j];
      }
      positive[i] = z > 0;
    }
    LogisticFloor floor = LogisticFloor.fit(rows, positive);

    assertThat(floor.order()).startsWith(4, 1, 0, 2, 3);
    assertThat(floor.accuracy(rows, positive)).isGreaterThan(.98);
  }

  @Test
  void aConstantColumnGetsNothing() {
    double[][] rows = {{0, 1}, {0, 2}, {0, -1}, {0, -2}};

    assertThat(LogisticFloor.fit(rows, new boolean[] {true, true, false, false}).importance()[0])
        .isZero();
  }
}
