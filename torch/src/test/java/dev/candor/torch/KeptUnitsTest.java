package dev.candor.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.NdArray;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptUnitsTest {
  private static float[] drawn(double share, long key, int units) {
    ByteBuffer to = ByteBuffer.allocate(units * Float.BYTES).order(ByteOrder.nativeOrder());
    KeptUnits.of(share).write(key, to, 0, units);
    float[] factors = new float[units];
    to.asFloatBuffer().get(factors);
    return factors;
  }

  private static float[] dropped(long step, int... shape) {
    return Scope.get(
        () -> {
          int size = java.util.Arrays.stream(shape).reduce(1, (a, b) -> a * b);
          float[] ones = new float[size];
          java.util.Arrays.fill(ones, 1);
          Dropping dropping = Dropping.seeded(new long[] {5, 6}, step);
          return Tensors.toFloats(dropping.drop("layer", Tensors.of(NdArray.of(ones, shape)), .3));
        });
  }

  @ParameterizedTest
  @ValueSource(doubles = {.1, .245, .5, .9})
  void theShareIsDroppedAndTheMeanStays(double share) {
    float[] factors = drawn(share, 7, 400_000);
    int zeros = 0;
    double sum = 0;
    for (float factor : factors) {
      zeros += factor == 0 ? 1 : 0;
      sum += factor;
      assertThat(factor).isIn(0f, KeptUnits.of(share).factor());
    }
    // five standard errors
    assertThat(zeros / 400_000.).isCloseTo(share, within(5 * Math.sqrt(share * (1 - share) / 4e5)));
    assertThat(sum / 400_000).isCloseTo(1, within(5 * Math.sqrt(share / (1 - share) / 4e5)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 31})
  void aUnitDependsOnItsPlaceAndNotOnHowManyThereAre(int units) {
    assertThat(drawn(.5, 3, units))
        .containsExactly(java.util.Arrays.copyOf(drawn(.5, 3, 64), units));
  }

  @Test
  void neighboursAndFollowingKeysAreUnrelated() {
    float[] one = drawn(.5, 1, 100_000);
    float[] other = drawn(.5, 2, 100_000);
    double neighbours = 0;
    double keys = 0;
    for (int i = 0; i + 1 < one.length; i++) {
      neighbours += (one[i] - 1) * (one[i + 1] - 1);
      keys += (one[i] - 1) * (other[i] - 1);
    }
    assertThat(neighbours / one.length).isCloseTo(0, within(5 / Math.sqrt(one.length)));
    assertThat(keys / one.length).isCloseTo(0, within(5 / Math.sqrt(one.length)));
  }

  @Test
  void everyMemberAndStepHasItsOwnAndTheSameAgain() {
    float[] both = dropped(4, 2, 7, 3);
    assertThat(both).containsExactly(dropped(4, 2, 7, 3)).isNotEqualTo(dropped(5, 2, 7, 3));
    assertThat(java.util.Arrays.copyOf(both, 21))
        .isNotEqualTo(java.util.Arrays.copyOfRange(both, 21, 42));
    assertThat(dropped(4, 2, 0)).isEmpty();
  }

  @Test
  void someUnitsStayWhateverTheShare() {
    assertThat(drawn(1 - 1e-9, 1, 1_000_000)).contains(65_536f);
    assertThat(drawn(0, 1, 100)).containsOnly(1f);
  }
}
