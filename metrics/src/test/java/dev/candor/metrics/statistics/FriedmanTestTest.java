package dev.candor.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FriedmanTestTest {
  private static final double[][] ORDERED = {{1, 2, 3}, {1, 2, 3}, {1, 3, 2}, {1, 2, 3}};

  @Test
  void fourBlocksByHand() {
    FriedmanTest.Result found = FriedmanTest.withDefaults().test(ORDERED);
    assertThat(found.meanRanks()).containsExactly(1., 2.25, 2.75);
    assertThat(found.statistic()).isCloseTo(6.5, within(1e-12));
    assertThat(found.p()).isCloseTo(Math.exp(-3.25), within(1e-12));
    assertThat(found.broken()).containsExactly(Assumption.LARGE_SAMPLE);
    FriedmanTest.Result davenport =
        FriedmanTest.withDefaults().with(FriedmanTest.Null.IMAN_DAVENPORT).test(ORDERED);
    assertThat(davenport.statistic()).isCloseTo(3 * 6.5 / 1.5, within(1e-12));
    assertThat(davenport.p()).isLessThan(found.p());
  }

  @Test
  void theCriticalDifferencesAreThoseOfDemsar() {
    double[][] tenBlocksOfFive = new double[10][5];
    SplittableRandom random = new SplittableRandom(3);
    for (double[] block : tenBlocksOfFive) {
      for (int i = 0; i < 5; i++) {
        block[i] = random.nextDouble();
      }
    }
    Nemenyi.Result found =
        Nemenyi.withDefaults().test(FriedmanTest.withDefaults().test(tenBlocksOfFive));
    assertThat(found.criticalDifference()).isCloseTo(2.728 * Math.sqrt(30 / 60.), within(1e-3));
    double[] q = {2.343, 2.569, 2.728, 2.850, 2.949, 3.031, 3.102, 3.164};
    for (int k = 3; k <= 10; k++) {
      assertThat(StudentizedRange.quantile(.95, k) / Math.sqrt(2))
          .isCloseTo(q[k - 3], within(1e-3));
    }
  }

  @Test
  void apartByTheCriticalDifferenceIsJustSignificant() {
    double q = StudentizedRange.quantile(.95, 4);
    assertThat(StudentizedRange.above(q, 4)).isCloseTo(.05, within(1e-9));
    assertThat(StudentizedRange.above(0, 4)).isEqualTo(1);
  }

  @Test
  void twoMethodsThatNeverDifferHaveAPOfOne() {
    Nemenyi.Result found = Nemenyi.withDefaults().test(FriedmanTest.withDefaults().test(ORDERED));
    for (int i = 0; i < 3; i++) {
      assertThat(found.p().get(i).get(i)).isEqualTo(1);
      assertThat(found.differ(i, i)).isFalse();
    }
    assertThat(found.p().get(0).get(2)).isEqualTo(found.p().get(2).get(0)).isLessThan(.05);
    assertThat(found.differ(0, 2)).isTrue();
  }

  @Test
  void underTheNullFiveInAHundredAreSignificant() {
    SplittableRandom random = new SplittableRandom(11);
    int significant = 0;
    for (int experiment = 0; experiment < 3000; experiment++) {
      double[][] values = new double[25][4];
      for (double[] block : values) {
        for (int i = 0; i < block.length; i++) {
          block[i] = random.nextDouble();
        }
      }
      significant += FriedmanTest.withDefaults().test(values).p() <= .05 ? 1 : 0;
    }
    assertThat(significant / 3000.).isCloseTo(.05, within(.012));
  }

  @Test
  void whatCannotBeIsNamed() {
    FriedmanTest test = FriedmanTest.withDefaults();
    assertThat(test.test(new double[3][3]).p()).isNaN();
    assertThat(test.test(new double[3][3]).broken()).contains(Assumption.VARIES);
    assertWrong(() -> test.test(new double[0][]), "0 and 0");
    assertWrong(() -> test.test(new double[3][2]), "3 and 2");
    assertWrong(() -> test.test(new double[][] {{1, 2, 3}, {1, 2}}), "block 1");
    assertWrong(() -> test.test(new double[][] {{1, 2, 3}, {1, 2, Double.NaN}}), "block 1");
  }

  private static void assertWrong(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String said) {
    assertThatThrownBy(call).isInstanceOf(InputException.class).hasMessageContaining(said);
  }
}
