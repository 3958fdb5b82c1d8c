package dev.candor.metrics.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KendallTauBTest {
  @Test
  void theSameOrderIsOneAndTheReverseMinusOne() {
    double[] x = {1, 2, 3, 4};
    assertThat(KendallTauB.of(x, new double[] {10, 20, 30, 40})).isCloseTo(1, within(1e-12));
    assertThat(KendallTauB.of(x, new double[] {4, 3, 2, 1})).isCloseTo(-1, within(1e-12));
  }

  @Test
  void oneExchangeOfNeighboursInFiveCostsATenthOfThePairsTwice() {
    assertThat(
            KendallTauB.of(
                Rankings.of("e=9 b=8 a=7 d=6 c=5 x=4"), List.of("e", "b", "a", "c", "d")))
        .isCloseTo(.8, within(1e-12));
  }

  @Test
  void rankingsAreMatchedByName() {
    assertThat(KendallTauB.of(Rankings.of("a=3 b=2 c=1"), Rankings.of("b=.5 a=.4 c=.1")))
        .isCloseTo(1. / 3, within(1e-12));
  }

  @Test
  void aConstantHasNoOrder() {
    assertThat(KendallTauB.of(new double[] {1, 1, 1}, new double[] {1, 2, 3})).isNaN();
  }

  @Test
  void zeroHasOneSign() {
    assertThat(KendallTauB.of(new double[] {0.0, -0.0}, new double[] {1, 2})).isNaN();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void agreesWithCountingEveryPair(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = 2 + random.nextInt(40);
    double[] x = random.ints(n, 0, 8).asDoubleStream().toArray();
    double[] y = random.ints(n, 0, 8).asDoubleStream().toArray();
    double agreement = 0;
    double pairsX = 0;
    double pairsY = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double dx = Math.signum(x[i] - x[j]);
        double dy = Math.signum(y[i] - y[j]);
        agreement += dx * dy;
        pairsX += dx * dx;
        pairsY += dy * dy;
      }
    }
    assertThat(KendallTauB.of(x, y))
        .isCloseTo(agreement / Math.sqrt(pairsX * pairsY), within(1e-12));
  }

  @Test
  void whatCannotBeIsNamed() {
    assertWrong(() -> KendallTauB.of(new double[1], new double[1]), "2 or more");
    assertWrong(() -> KendallTauB.of(new double[2], new double[3]), "2 and 3");
    assertWrong(() -> KendallTauB.of(new double[2], new double[] {1, Double.NaN}), "y, value 1");
    assertWrong(() -> KendallTauB.of(Rankings.of("a=1 b=0"), Rankings.of("a=1")), "same features");
    assertWrong(() -> KendallTauB.of(Rankings.of("a=1"), Rankings.of("b=1")), "found a");
  }

  private static void assertWrong(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String said) {
    assertThatThrownBy(call).isInstanceOf(InputException.class).hasMessageContaining(said);
  }
}
