package dev.candor.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipleTestsTest {
  private static final Offset<Double> CLOSE = within(1e-12);

  @Test
  void fourTestsByHand() {
    AdjustedP holm = Holm.withDefaults().adjust(.04, .01, .03, .5);
    assertThat(holm.p().get(1)).isCloseTo(.04, CLOSE);
    assertThat(holm.p().get(2)).isCloseTo(.09, CLOSE);
    assertThat(holm.p().get(0)).isCloseTo(.09, CLOSE);
    assertThat(holm.p().get(3)).isCloseTo(.5, CLOSE);
    assertThat(holm.rejected(1)).isTrue();
    assertThat(holm.rejected(2)).isFalse();
    AdjustedP hochberg = BenjaminiHochberg.withDefaults().adjust(.04, .01, .03, .5);
    assertThat(hochberg.p().get(1)).isCloseTo(.04, CLOSE);
    assertThat(hochberg.p().get(2)).isCloseTo(.04 * 4 / 3, CLOSE);
    assertThat(hochberg.p().get(0)).isCloseTo(.04 * 4 / 3, CLOSE);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void hochbergNeverFindsLessThanHolmAndNeitherFindsMoreThanNoCorrection(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] p = random.doubles(20).map(u -> u * u * u).toArray();
    AdjustedP holm = Holm.withDefaults().adjust(p);
    AdjustedP hochberg = BenjaminiHochberg.withDefaults().adjust(p);
    for (int i = 0; i < p.length; i++) {
      assertThat(hochberg.p().get(i)).isBetween(p[i], holm.p().get(i) + 1e-15);
    }
  }

  @Test
  void underTheNullHolmErrsInOneFamilyOfTwenty() {
    SplittableRandom random = new SplittableRandom(5);
    int erred = 0;
    for (int family = 0; family < 4000; family++) {
      AdjustedP found = Holm.withDefaults().adjust(random.doubles(10).toArray());
      erred += found.p().stream().anyMatch(p -> p <= .05) ? 1 : 0;
    }
    assertThat(erred / 4000.).isCloseTo(.05, within(.012));
  }

  @Test
  void aTestWithoutPIsNotCounted() {
    AdjustedP found = Holm.withDefaults().adjust(.02, Double.NaN, .03);
    assertThat(found.p()).containsExactly(.04, Double.NaN, .04);
    assertThat(found.rejected(1)).isFalse();
    assertThat(found.broken()).containsExactly(Assumption.EVERY_TEST_HAS_P);
    assertThat(BenjaminiHochberg.withDefaults().adjust().p()).isEmpty();
  }

  @Test
  void whatCannotBeIsNamed() {
    assertThatThrownBy(() -> Holm.withDefaults().adjust(.1, 1.1))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("p-value 1");
    assertThatThrownBy(() -> new BenjaminiHochberg(0)).isInstanceOf(InputException.class);
  }
}
