package dev.candor.data.image.resize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.DType;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.data.image.ImageSize;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Arrays keep what resizing cannot change. */
class ArrayResizeTest {
  @Test
  void betweenTwoNumbersLiesAStraightLine() {
    NdArray two = NdArray.of(new double[] {0, 4}, 1, 2);
    NdArray four = ArrayResize.to(new ImageSize(1, 4), two, Interpolation.BILINEAR, Antialias.OFF);
    // new pixels stand at quarters between the middles of the old ones
    assertThat(four.toDoubles()).containsExactly(0, 1, 3, 4);
  }

  @ParameterizedTest
  @CsvSource({"BILINEAR, ON", "BILINEAR, OFF", "BICUBIC, ON", "BICUBIC, OFF"})
  void equalNumbersStayEqual(Interpolation interpolation, Antialias antialias) {
    double[] same = new double[2 * 5 * 6];
    Arrays.fill(same, .3);
    NdArray resized =
        ArrayResize.to(new ImageSize(11, 3), NdArray.of(same, 2, 5, 6), interpolation, antialias);
    assertThat(resized.shape()).containsExactly(2, 11, 3);
    for (double value : resized.toDoubles()) {
      assertThat(value).isCloseTo(.3, within(1e-12));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void resizingIsLinearAndKeepsPrecision(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] one = random.doubles(7 * 8).toArray();
    double[] twice = Arrays.stream(one).map(v -> 2 * v).toArray();
    ImageSize size = new ImageSize(3, 17);
    NdArray small =
        ArrayResize.to(size, NdArray.of(one, 7, 8), Interpolation.BICUBIC, Antialias.ON);
    NdArray large =
        ArrayResize.to(size, NdArray.of(twice, 7, 8), Interpolation.BICUBIC, Antialias.ON);
    for (int i = 0; i < small.size(); i++) {
      assertThat(large.get(i)).isEqualTo(2 * small.get(i));
    }
    assertThat(small.dtype()).isEqualTo(DType.FLOAT64);
    NdArray single = NdArray.of(new float[] {1, 2, 3, 4}, 2, 2);
    assertThat(ArrayResize.to(size, single, Interpolation.BILINEAR, Antialias.OFF).dtype())
        .isEqualTo(DType.FLOAT32);
  }

  @Test
  void anArrayWithoutRowsAndColumnsIsAnError() {
    assertThatThrownBy(
            () ->
                ArrayResize.to(
                    ImageSize.square(2),
                    NdArray.of(new double[3], 3),
                    Interpolation.BILINEAR,
                    Antialias.OFF))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("array must have rows and columns");
  }
}
