package dev.candor.metrics.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import java.util.BitSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrecisionAtKTest {
  @Test
  void countsRelevantFeaturesAmongTheTop() {
    var ranking = Rankings.of("a=5 b=4 c=3 d=2 e=1");
    assertThat(PrecisionAtK.of(ranking, Set.of("a", "b"))).isEqualTo(1);
    assertThat(PrecisionAtK.of(ranking, Set.of("a", "c"))).isEqualTo(.5);
    assertThat(PrecisionAtK.of(ranking, Set.of("d", "e"))).isEqualTo(0);
    assertThat(PrecisionAtK.of(ranking, Set.of("a", "c"), 3)).isEqualTo(2. / 3);
  }

  @Test
  void tiesAtTheLastPlaceCountByTheirChance() {
    BitSet firstTwo = new BitSet();
    firstTwo.set(0, 2);
    assertThat(PrecisionAtK.of(new double[] {9, 1, 1, 1, 0}, firstTwo))
        .isCloseTo((1 + 1. / 3) / 2, within(1e-15));
    assertThat(PrecisionAtK.of(new double[5], firstTwo)).isCloseTo(2. / 5, within(1e-15));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theValueWithTiesIsTheMeanOverDrawnOrders(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] importance = new double[8];
    BitSet relevant = new BitSet();
    for (int i = 0; i < importance.length; i++) {
      importance[i] = random.nextInt(3);
      relevant.set(i, random.nextBoolean());
    }
    int k = 1 + random.nextInt(8);
    double sum = 0;
    int draws = 20_000;
    for (int draw = 0; draw < draws; draw++) {
      double[] broken = importance.clone();
      for (int i = 0; i < broken.length; i++) {
        broken[i] += random.nextDouble() / 2;
      }
      sum += PrecisionAtK.of(broken, relevant, k);
    }
    assertThat(PrecisionAtK.of(importance, relevant, k)).isCloseTo(sum / draws, within(.02));
  }

  @Test
  void whatCannotBeIsNamed() {
    BitSet third = new BitSet();
    third.set(2);
    assertWrong(() -> PrecisionAtK.of(new double[] {1, 2}, third), "relevant");
    assertWrong(() -> PrecisionAtK.of(new double[] {1, 2}, new BitSet()), "k must be 1");
    assertWrong(() -> PrecisionAtK.of(new double[] {1, 2, Double.NaN}, third), "feature 2");
    assertWrong(() -> PrecisionAtK.of(Rankings.of("a=1"), Set.of("z")), "found z");
  }

  private static void assertWrong(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String said) {
    assertThatThrownBy(call).isInstanceOf(InputException.class).hasMessageContaining(said);
  }
}
