package dev.candor.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;

class NdArrayTest {
  private static final NdArray MATRIX = NdArray.of(new float[] {1, 2, 3, 4, 5, 6}, 2, 3);

  @Test
  void countsInRowMajorOrder() {
    assertThat(MATRIX.at(1, 0)).isEqualTo(4);
    assertThat(MATRIX.get(4)).isEqualTo(5);
    assertThat(MATRIX.row(1)).isEqualTo(NdArray.of(new float[] {4, 5, 6}, 3));
    assertThat(MATRIX.slice(0, 1).shape()).containsExactly(1, 3);
    assertThat(MATRIX.reshape(3, 2).at(2, 1)).isEqualTo(6);
  }

  @Test
  void isNotChangedThroughWhatWentInOrCameOut() {
    float[] in = {1, 2};
    NdArray array = NdArray.of(in, 2);
    in[0] = 9;
    array.toFloats()[1] = 9;
    array.shape()[0] = 9;
    assertThat(array).isEqualTo(NdArray.of(new float[] {1, 2}, 2));
  }

  @Test
  void numbersMayBeWrittenWhereTheyStay() {
    assertThat(NdArray.ofFloats(room -> room[3] = 7, 2, 2))
        .isEqualTo(NdArray.of(new float[] {0, 0, 0, 7}, 2, 2));
    assertThat(NdArray.ofDoubles(room -> room[0] = 7, 1))
        .isEqualTo(NdArray.of(new double[] {7}, 1));
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> NdArray.ofFloats(room -> {}, 2, -1))
        .withMessageContaining("no negative length");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> NdArray.ofFloats(room -> {}, 1 << 20, 1 << 20))
        .withMessageContaining("cut the batch");
  }

  @Test
  void theFirstNumberThatIsNotFiniteIsFound() {
    assertThat(MATRIX.firstNotFinite()).isEmpty();
    assertThat(NdArray.of(new float[] {1, Float.NaN, Float.NaN}, 3).firstNotFinite()).hasValue(1);
    assertThat(NdArray.of(new double[] {1, 2, Double.NEGATIVE_INFINITY}, 3).firstNotFinite())
        .hasValue(2);
  }

  @Test
  void saysWhatIsWrongWithAShape() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> NdArray.of(new float[5], 2, 3))
        .withMessageContaining("shape must hold as many numbers as there are values, 5")
        .withMessageContaining("[2, 3]");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> NdArray.of(new double[0], -1, 0));
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> NdArray.of(new float[0], 65536, 65536));
    assertThatExceptionOfType(InputException.class).isThrownBy(() -> MATRIX.slice(1, 3));
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> NdArray.ofRows(new float[][] {{1}, {1, 2}}))
        .withMessageContaining("row 1");
  }

  @Test
  void holdsBothPrecisionsApart() {
    assertThat(NdArray.of(new double[] {1, 2}, 2)).isNotEqualTo(NdArray.of(new float[] {1, 2}, 2));
    assertThat(NdArray.of(new double[] {.1}, 1).toFloats()).containsExactly(.1f);
    assertThat(NdArray.of(new float[] {.5f}, 1).toDoubles()).containsExactly(.5);
  }

  @Test
  void copiesIntoABufferFromAPositionOn() {
    FloatBuffer single = FloatBuffer.allocate(2);
    MATRIX.copyTo(3, single);
    assertThat(single.array()).containsExactly(4, 5);

    DoubleBuffer twice = DoubleBuffer.allocate(3);
    MATRIX.copyTo(0, twice);
    assertThat(twice.array()).containsExactly(1, 2, 3);

    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> MATRIX.copyTo(5, FloatBuffer.allocate(2)));
  }
}
