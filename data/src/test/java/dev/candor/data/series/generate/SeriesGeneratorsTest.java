package dev.candor.data.series.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.data.series.Recording;
import dev.candor.data.series.Series;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesGeneratorsTest {
  private static final Extent WITHOUT_NOISE = new Extent(2, 50, .5, 0);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theTargetIsTheSumThatTheWeightsSay(long seed) {
    LaggedDrivers generator = LaggedDrivers.falling(WITHOUT_NOISE, 5).withExtras(new Extras(2, 1));
    GeneratedSeries made = generator.generate(seed);
    Recording second = made.series().recordings().get(1);
    int lags = made.weights().length(0);
    for (int row = lags; row < second.rows(); row++) {
      double sum = 0;
      for (int lag = 0; lag < lags; lag++) {
        for (int f = 0; f < 8; f++) {
          sum += made.weights().at(lag, f) * second.value(f, row - lag);
        }
      }
      assertThat(second.target(row)).isCloseTo(sum, within(1e-12));
    }
    assertThat(made.drivers()).containsExactly("x1", "x2", "x3", "x4", "x5");
    assertThat(made.series().features()).contains("nuisance2", "constant1");
  }

  @Test
  void theSameSeedGivesTheSameBits() {
    LaggedDrivers generator = LaggedDrivers.oneOf(Extent.of(2, 30), 4);
    assertThat(generator.generate(7).series().hash())
        .isEqualTo(generator.generate(7).series().hash())
        .isNotEqualTo(generator.generate(8).series().hash());
  }

  @Test
  void aSwitchChoosesWhichFeatureCounts() {
    Series series = new RegimeSwitch(WITHOUT_NOISE, Extras.none()).generate(4).series();
    Recording one = series.recordings().get(0);
    for (int row = 0; row < one.rows(); row++) {
      String counting = one.value(series.feature("x3"), row) > 0 ? "x1" : "x2";
      assertThat(one.target(row)).isEqualTo(one.value(series.feature(counting), row));
    }
  }

  @Test
  void aStepDriverCountsAtItsStepsOfAWindowAlone() {
    GeneratedSeries made =
        new StepDriver(WITHOUT_NOISE, List.of(3, 1), new Extras(1, 0)).generate(4);
    int driver = made.series().feature("x1");
    assertThat(made.inWindow(5).at(1, driver)).isEqualTo(1);
    assertThat(made.inWindow(5).at(3, driver)).isEqualTo(1);
    assertThat(made.importance()[driver]).isEqualTo(2);
    assertThat(java.util.Arrays.stream(made.inWindow(5).toDoubles()).sum()).isEqualTo(2);
    Recording one = made.series().recordings().get(0);
    assertThat(one.target(9)).isCloseTo(one.value(driver, 8) + one.value(driver, 6), within(1e-12));
  }
}
