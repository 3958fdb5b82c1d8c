package dev.candor.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalesTest {
  @ParameterizedTest
  @CsvSource({
    "0, 1, '0 0.2 0.4 0.6 0.8 1.0'",
    "0.69, 0.99, '0.6 0.7 0.8 0.9 1.0'",
    "0, 600, '0 200 400 600'",
    "-3, 3, '\u22124 \u22122 0 2 4'",
    "0.001, 0.0042, '0.001 0.002 0.003 0.004 0.005'",
    "7, 7, '6 8 10 12 14'"
  })
  void marksAreNiceNumbers(double low, double high, String labels) {
    assertThat(labels(LinearScale.rounded(low, high, 0, 100, 5))).isEqualTo(labels);
  }

  @Test
  void valuesThatHardlyDifferStillHaveAScale() {
    LinearScale scale = LinearScale.rounded(0.6931471805599453, 0.6931471805599454, 100, 0, 5);

    assertThat(scale.ticks()).hasSizeBetween(2, 9);
    assertThat(scale.at(0.6931471805599453)).isBetween(0.0, 100.0);
  }

  @Test
  void powersOfTenAreMarkedOnALogScale() {
    assertThat(labels(new LogScale(0.0004, 0.24, 300, 0))).isEqualTo("0.001 0.01 0.1");
    assertThat(labels(new LogScale(0.09, 0.7, 300, 0))).isEqualTo("0.1 0.2 0.5");
  }

  @Test
  void whatLiesUnderALogScaleIsDrawnAtItsFloor() {
    LogScale scale = new LogScale(0.01, 1, 200, 0);

    assertThat(scale.at(0.1)).isCloseTo(100, within(1e-9));
    assertThat(scale.at(0)).isEqualTo(200);
    assertThatThrownBy(() -> new LogScale(0, 1, 0, 1)).isInstanceOf(InputException.class);
  }

  @Test
  void ratiosAreDrawnWhereTheySpanMuch() {
    assertThat(YAxis.AUTOMATIC.over(0.001, 1, 0, 1)).isInstanceOf(LogScale.class);
    assertThat(YAxis.AUTOMATIC.over(0.5, 1, 0, 1)).isInstanceOf(LinearScale.class);
    assertThat(YAxis.LOG.over(0.5, 1, 0, 1)).isInstanceOf(LogScale.class);
    assertThat(YAxis.LOG.over(-1, 1, 0, 1)).isInstanceOf(LinearScale.class);
    assertThat(YAxis.LINEAR.over(0.001, 1, 0, 1)).isInstanceOf(LinearScale.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void marksAreFewAndWithinTheScale(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      double low = Math.pow(10, 12 * random.nextDouble() - 6) * (random.nextBoolean() ? 1 : -1);
      double high = low + Math.pow(10, 12 * random.nextDouble() - 6);
      List<Tick> ticks = LinearScale.rounded(low, high, 0, 100, 5).ticks();

      assertThat(ticks).hasSizeBetween(2, 9);
      double step = ticks.get(1).value() - ticks.get(0).value();
      assertThat(ticks.get(0).value()).isLessThanOrEqualTo(low + 1e-3 * step);
      assertThat(ticks.get(ticks.size() - 1).value()).isGreaterThanOrEqualTo(high - 1e-3 * step);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void labelsKeepTheirOrderAndTheirDistance(long seed) {
    Random random = new Random(seed);
    double[] wanted = random.doubles(7, 0, 200).sorted().toArray();

    double[] places = LabelStack.spread(wanted, 15, 0, 200);

    for (int i = 1; i < places.length; i++) {
      assertThat(places[i] - places[i - 1]).isGreaterThanOrEqualTo(15 - 1e-9);
    }
    assertThat(places[0]).isGreaterThanOrEqualTo(0);
    assertThat(places[6]).isLessThanOrEqualTo(200);
  }

  private static String labels(Scale scale) {
    return String.join(" ", scale.ticks().stream().map(Tick::label).toList());
  }
}
