package dev.candor.design.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.Confirmation;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShadowTestTest {
  @Test
  void fewSeedsMustAllAgree() {
    assertThat(ShadowTest.needed(1)).isEqualTo(1);
    assertThat(ShadowTest.needed(5)).isEqualTo(5);
    assertThat(ShadowTest.needed(19)).isEqualTo(19);
    assertThat(ShadowTest.needed(20)).isEqualTo(19);
    assertThat(ShadowTest.needed(40)).isEqualTo(38);
  }

  @Test
  void aColumnIsConfirmedWhenItOutranksEveryShadow() {
    double[][] columns = {{.5, .2, .1}, {.4, .1, .2}};
    double[][] shadows = {{.15, .05}, {.15, .05}};
    assertThat(ShadowTest.confirm(columns, shadows))
        .containsExactly(
            Confirmation.CONFIRMED, Confirmation.NOT_CONFIRMED, Confirmation.NOT_CONFIRMED);
  }

  @Test
  void aTieWithAShadowIsNotEnough() {
    assertThat(ShadowTest.confirm(new double[][] {{.5}}, new double[][] {{.5}}))
        .containsExactly(Confirmation.NOT_CONFIRMED);
  }

  @Test
  void chanceHasAClosedFormWhenAllSeedsAreNeeded() {
    assertThat(ShadowTest.chanceOfNoise(5, 10)).isCloseTo(1.0 / 51, within(1e-12));
  }

  /** The relevance of a noise column is fixed by the data; only its shadows are drawn anew. */
  @ParameterizedTest
  @CsvSource({"5, 4, 1", "20, 3, 2", "40, 2, 3"})
  void chanceAgreesWithSimulation(int seeds, int shadows, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int runs = 100_000;
    int passed = 0;
    for (int run = 0; run < runs; run++) {
      double[][] column = new double[seeds][1];
      double[][] drawn = new double[seeds][shadows];
      double own = random.nextDouble();
      for (int s = 0; s < seeds; s++) {
        column[s][0] = own;
        for (int k = 0; k < shadows; k++) {
          drawn[s][k] = random.nextDouble();
        }
      }
      passed += ShadowTest.confirm(column, drawn)[0] == Confirmation.CONFIRMED ? 1 : 0;
    }
    double expected = ShadowTest.chanceOfNoise(seeds, shadows);
    assertThat(passed / (double) runs)
        .isCloseTo(expected, within(4 * Math.sqrt(expected / runs) + 1e-9));
  }
}
