package dev.candor.metrics.localisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFloorsTest {
  @Test
  void roughPatchesByHand() {
    // patches of 2 x 2: flat; 0 and 4 (variance 4); 1 and 3 (variance 1); flat
    NdArray image =
        NdArray.of(
            new float[] {
              5, 5, 0, 4, //
              5, 5, 4, 0, //
              1, 1, 2, 2, //
              3, 3, 2, 2
            },
            1,
            4,
            4);
    assertThat(PictureFloors.patchDeviation(image, 2))
        .containsExactly(new double[] {0, 1, .5, 0}, within(1e-12));
  }

  @Test
  void variancesOfChannelsAreAveraged() {
    // one channel varies by 4, the other not: sqrt(2); both by 1: 1
    NdArray tall =
        NdArray.of(new float[] {0, 4, 0, 4, 1, 3, 1, 3, 7, 7, 7, 7, 1, 3, 1, 3}, 2, 4, 2);
    assertThat(PictureFloors.patchDeviation(tall, 2))
        .containsExactly(new double[] {1, 1 / Math.sqrt(2)}, within(1e-12));
  }

  @Test
  void distanceFromTheMarginByHand() {
    // margin of one channel: twelve pixels, -1 and 1 in turn: mean 0, variance 1
    float[] pixels = {
      -1, 1, -1, 1, //
      1, 3, 0, -1, //
      -1, 0, -5, 1, //
      1, -1, 1, -1
    };
    double[] map = PictureFloors.distanceFromMargin(NdArray.of(pixels, 1, 4, 4), 2);
    // means of |x|: (1 + 1 + 1 + 3) / 4, 3 / 4, 3 / 4, (5 + 1 + 1 + 1) / 4
    assertThat(map).containsExactly(new double[] {.75, .375, .375, 1}, within(1e-5));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theDistanceKnowsNoUnits(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] drawn = random.doubles(3 * 16 * 16).toArray();
    double[] scaled = drawn.clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = 7 * (1 + i / 256) * drawn[i] - 3;
    }
    assertThat(PictureFloors.distanceFromMargin(NdArray.of(scaled, 3, 16, 16), 4))
        .containsExactly(
            PictureFloors.distanceFromMargin(NdArray.of(drawn, 3, 16, 16), 4), within(1e-4));
  }

  @Test
  void anObjectUnlikeTheMarginIsFoundAndAPlainImageSaysNothing() {
    double[] plain = new double[3 * 8 * 8];
    assertThat(PictureFloors.distanceFromMargin(NdArray.of(plain, 3, 8, 8), 4)).containsOnly(0);
    assertThat(PictureFloors.patchDeviation(NdArray.of(plain, 3, 8, 8), 4)).containsOnly(0);
    double[] object = plain.clone();
    for (int row = 4; row < 7; row++) {
      for (int column = 1; column < 4; column++) {
        object[row * 8 + column] = 1;
      }
    }
    double[] map = PictureFloors.distanceFromMargin(NdArray.of(object, 3, 8, 8), 4);
    assertThat(map).containsExactly(new double[] {0, 0, 1, 0}, within(1e-9));
  }

  @Test
  void whatIsNoImageIsRefused() {
    NdArray flat = NdArray.of(new float[16], 4, 4);
    assertThatThrownBy(() -> PictureFloors.patchDeviation(flat, 2))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("image");
    assertThatThrownBy(
            () -> PictureFloors.distanceFromMargin(NdArray.of(new float[16], 1, 4, 4), 3))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("patch");
  }

  @Test
  void randomMapsAreOfTheirSeedAndImage() {
    assertThat(FloorMaps.random(64, 1, 5)).isEqualTo(FloorMaps.random(64, 1, 5));
    assertThat(FloorMaps.random(64, 1, 5)).isNotEqualTo(FloorMaps.random(64, 1, 6));
    assertThat(FloorMaps.random(64, 1, 5)).isNotEqualTo(FloorMaps.random(64, 2, 5));
    assertThat(java.util.Arrays.stream(FloorMaps.random(1000, 3, 0)))
        .allMatch(v -> v >= 0 && v < 1);
  }
}
