package dev.candor.report.heat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A map keeps what it says when it is drawn finer. */
class HeatMapTest {
  @Test
  void betweenTheMiddlesOfTwoCellsLiesAStraightLine() {
    HeatMap fine = HeatMap.of(new double[] {0, 4}, 1, 2).resized(2, 4);
    for (int row = 0; row < 2; row++) {
      assertThat(fine.at(row, 0)).isZero();
      assertThat(fine.at(row, 1)).isEqualTo(1);
      assertThat(fine.at(row, 2)).isEqualTo(3);
      assertThat(fine.at(row, 3)).isEqualTo(4);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aFinerMapStaysWithinTheCoarseOnesValuesAndMirrorsWithIt(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = random.doubles(20, -1, 1).toArray();
    double[] mirrored = new double[20];
    for (int i = 0; i < 20; i++) {
      mirrored[i / 5 * 5 + 4 - i % 5] = values[i];
    }
    HeatMap fine = HeatMap.of(values, 4, 5).resized(13, 22);
    HeatMap other = HeatMap.of(mirrored, 4, 5).resized(13, 22);
    assertThat(fine.largest()).isLessThanOrEqualTo(HeatMap.of(values, 4, 5).largest());
    for (int row = 0; row < 13; row++) {
      for (int column = 0; column < 22; column++) {
        assertThat(other.at(row, 21 - column)).isCloseTo(fine.at(row, column), within(1e-12));
      }
    }
  }

  @Test
  void channelsAreAddedUp() {
    HeatMap map = HeatMap.ofChannels(new double[] {1, 2, 3, 4, -10, 20}, 3, 1, 2);
    assertThat(map.at(0, 0)).isEqualTo(1 + 3 - 10);
    assertThat(map.at(0, 1)).isEqualTo(2 + 4 + 20);
    assertThat(map.isSigned()).isTrue();
    assertThat(map.largest()).isEqualTo(26);
  }

  @Test
  void theBoundIsAShareOfTheCellsAndNeverNothing() {
    double[] values = new double[100];
    for (int i = 0; i < 100; i++) {
      values[i] = i % 2 == 0 ? i + 1 : -(i + 1);
    }
    HeatMap map = HeatMap.of(values, 10, 10);
    assertThat(map.bound(.99)).isEqualTo(99);
    assertThat(map.bound(1)).isEqualTo(100);
    double[] point = new double[1000];
    point[7] = 3;
    assertThat(HeatMap.of(point, 10, 100).bound(.99)).isEqualTo(3);
    assertThat(HeatMap.of(new double[4], 2, 2).bound(.99)).isZero();
  }

  @Test
  void whereItLiesIsSaidInWords() {
    double[] values = new double[100];
    values[9] = -5;
    values[0] = 4;
    assertThat(HeatMap.of(values, 10, 10).finding())
        .isEqualTo(
            "the largest value lies at the top, on the right, against it; half of the total lies in"
                + " 1.0\u00a0% of the map");
    assertThat(HeatMap.of(new double[9], 3, 3).finding()).isEqualTo("every value is 0");
  }

  @Test
  void aMapThatCannotBeDrawnIsAnError() {
    assertThatThrownBy(() -> HeatMap.of(new double[5], 2, 3))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("one value for each of its cells (found 5 values for 2x3)");
    assertThatThrownBy(() -> HeatMap.of(new double[] {0, Double.NaN}, 1, 2))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("map must be finite (found NaN at 1)");
    assertThatThrownBy(() -> HeatMap.ofChannels(new double[5], 3, 1, 2))
        .isInstanceOf(InputException.class);
  }
}
