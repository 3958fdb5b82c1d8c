package dev.candor.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BootstrapTest {
  private static final Bootstrap QUICK = Bootstrap.withDefaults().withResamples(1000);

  @Test
  void theStandardErrorOfAMeanIsThatOfTheFormula() {
    double[] values = normal(60, 1, 1);
    BootstrapInterval found = Bootstrap.withDefaults().interval(values, BootstrapTest::mean, 4);
    Spread spread = Spread.of(values);
    double population = spread.standardError() * Math.sqrt(59. / 60);
    assertThat(found.standardError()).isCloseTo(population, within(.03 * population));
    assertThat(found.estimate()).isCloseTo(spread.mean(), within(1e-12));
    assertThat(found.low()).isCloseTo(spread.low(), within(.05));
    assertThat(found.high()).isCloseTo(spread.high(), within(.05));
    assertThat(found.broken()).isEmpty();
  }

  @Test
  void theSeedDecidesTheBits() {
    double[] values = normal(30, 2, 1);
    assertThat(QUICK.interval(values, BootstrapTest::mean, 7))
        .isEqualTo(QUICK.interval(values, BootstrapTest::mean, 7));
    assertThat(QUICK.interval(values, BootstrapTest::mean, 8))
        .isNotEqualTo(QUICK.interval(values, BootstrapTest::mean, 7));
  }

  @Test
  void bcaIsNearerToItsConfidenceThanQuantilesForASkewedStatistic() {
    int percentile = held(Bootstrap.Kind.PERCENTILE);
    int bca = held(Bootstrap.Kind.BCA);
    assertThat(bca).isGreaterThan(percentile);
    assertThat(bca / 250.).isBetween(.87, .97);
  }

  private static int held(Bootstrap.Kind kind) {
    int held = 0;
    for (int experiment = 0; experiment < 250; experiment++) {
      double[] values = normal(30, 100 + experiment, 1);
      BootstrapInterval found =
          QUICK
              .with(kind)
              .withResamples(500)
              .interval(
                  values,
                  v -> {
                    double mean = mean(v);
                    return Arrays.stream(v).map(x -> (x - mean) * (x - mean)).sum() / v.length;
                  },
                  experiment);
      held += found.low() <= 1 && 1 <= found.high() ? 1 : 0;
    }
    return held;
  }

  @Test
  void pairsAreDrawnWhole() {
    double[] x = normal(40, 3, 1);
    double[] y = x.clone();
    BootstrapInterval found =
        QUICK.interval(
            x.length,
            rows -> {
              double sum = 0;
              for (int row : rows) {
                sum += x[row] - y[row];
              }
              return sum;
            },
            1);
    assertThat(found.low()).isZero();
    assertThat(found.high()).isZero();
    assertThat(found.broken()).containsExactly(Assumption.VARIES);
  }

  @Test
  void whereTheCorrectionIsNotDefinedTheResultSaysSo() {
    BootstrapInterval largest =
        QUICK.interval(normal(25, 5, 1), v -> -Arrays.stream(v).distinct().count(), 1);
    assertThat(largest.low()).isNaN();
    assertThat(largest.broken()).containsExactly(Assumption.ESTIMATE_AMONG_REPLICATES);
    BootstrapInterval undefined =
        QUICK
            .with(Bootstrap.Kind.PERCENTILE)
            .interval(new double[] {0, 1, 1}, v -> 1 / Arrays.stream(v).sum(), 1);
    assertThat(undefined.broken())
        .containsExactly(Assumption.LARGE_SAMPLE, Assumption.REPLICATES_FINITE);
    assertThat(undefined.high()).isFinite();
  }

  @Test
  void whatCannotBeIsNamed() {
    assertThatThrownBy(() -> QUICK.interval(new double[1], BootstrapTest::mean, 1))
        .isInstanceOf(InputException.class);
    assertThatThrownBy(() -> QUICK.withResamples(10))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("100 or more");
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(0);
  }

  private static double[] normal(int n, long seed, double sd) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = random.nextGaussian(0, sd);
    }
    return values;
  }
}
