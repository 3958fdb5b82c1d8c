package dev.candor.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import java.util.SplittableRandom;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.PValueMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WilcoxonSignedRankTest {
  private static final WilcoxonSignedRank TEST = WilcoxonSignedRank.withDefaults();

  @Test
  void threeDifferencesByHand() {
    SignedRankResult found = TEST.test(1, -2, 3);
    assertThat(found.wPlus()).isEqualTo(4);
    assertThat(found.wMinus()).isEqualTo(2);
    assertThat(found.statistic()).isEqualTo(2);
    assertThat(TEST.with(Alternative.GREATER).test(1, -2, 3).p()).isEqualTo(3. / 8);
    assertThat(found.p()).isEqualTo(6. / 8);
    assertThat(found.broken()).containsExactly(Assumption.CAN_BE_SIGNIFICANT);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theExactPIsThatOfEverySignPatternAlsoWithTiesAndZeros(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] d = random.ints(3 + random.nextInt(8), -3, 5).asDoubleStream().toArray();
    for (ZeroMethod zeros : ZeroMethod.values()) {
      double observed = TEST.with(zeros).with(Alternative.GREATER).test(d).statistic();
      int patterns = 1 << d.length;
      int atLeast = 0;
      for (int pattern = 0; pattern < patterns; pattern++) {
        double[] flipped = d.clone();
        for (int i = 0; i < d.length; i++) {
          flipped[i] *= (pattern >> i & 1) == 0 ? 1 : -1;
        }
        atLeast += TEST.with(zeros).test(flipped).wPlus() >= observed ? 1 : 0;
      }
      assertThat(TEST.with(zeros).with(Alternative.GREATER).test(d).p())
          .isCloseTo((double) atLeast / patterns, within(1e-12));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void withoutTiesItAgreesWithTheLibrary(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] d = new double[5 + random.nextInt(60)];
    for (int i = 0; i < d.length; i++) {
      d[i] = random.nextGaussian(.2, 1);
    }
    var library =
        org.apache.commons.statistics.inference.WilcoxonSignedRankTest.withDefaults()
            .with(AlternativeHypothesis.TWO_SIDED);
    assertThat(TEST.test(d).p())
        .isCloseTo(library.with(PValueMethod.EXACT).test(d).getPValue(), within(1e-12));
    assertThat(TEST.with(WilcoxonSignedRank.Null.NORMAL).with(Continuity.HALF).test(d).p())
        .isCloseTo(library.with(PValueMethod.ASYMPTOTIC).test(d).getPValue(), within(1e-12));
  }

  @Test
  void underTheNullFiveInAHundredTestsAreSignificant() {
    SplittableRandom random = new SplittableRandom(7);
    int significant = 0;
    for (int experiment = 0; experiment < 4000; experiment++) {
      double[] d = new double[30];
      for (int i = 0; i < d.length; i++) {
        d[i] = random.nextGaussian();
      }
      significant += TEST.test(d).p() <= .05 ? 1 : 0;
    }
    assertThat(significant / 4000.).isCloseTo(.05, within(.01));
  }

  @Test
  void theResultSaysWhatTheDataBroke() {
    assertThat(TEST.test(1, 1, 0, 3, 4, 5, 6, 7).broken())
        .containsExactly(Assumption.NO_TIES, Assumption.NO_ZEROS);
    assertThat(TEST.with(WilcoxonSignedRank.Null.NORMAL).test(1, 2, 3, 4, 5, 6).broken())
        .containsExactly(Assumption.LARGE_SAMPLE);
    SignedRankResult nothing = TEST.test(0, 0);
    assertThat(nothing.p()).isEqualTo(1);
    assertThat(nothing.broken()).contains(Assumption.VARIES, Assumption.CAN_BE_SIGNIFICANT);
    assertThat(TEST.with(WilcoxonSignedRank.Null.NORMAL).test(0, 0).p()).isNaN();
  }

  @Test
  void manyDifferencesGoToTheNormalCurve() {
    double[] d = new double[301];
    for (int i = 0; i < d.length; i++) {
      d[i] = i % 2 == 0 ? i + 1 : -i - 1;
    }
    SignedRankResult found = TEST.test(d);
    assertThat(found.used()).isEqualTo(WilcoxonSignedRank.Null.NORMAL);
    assertThat(found.z()).isPresent();
    assertThat(found.p())
        .isCloseTo(TEST.with(WilcoxonSignedRank.Null.EXACT).test(d).p(), within(2e-3));
  }

  @Test
  void whatCannotBeIsNamed() {
    assertWrong(() -> TEST.test(new double[2], new double[3]), "2 and 3");
    assertWrong(() -> TEST.test(new double[] {1, Double.NaN}, new double[2]), "pair 1");
    assertWrong(() -> TEST.test(1, Double.NaN), "value 1");
    assertWrong(
        () -> TEST.with(WilcoxonSignedRank.Null.EXACT).test(new double[1001]), "at most 1000");
  }

  private static void assertWrong(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String said) {
    assertThatThrownBy(call).isInstanceOf(InputException.class).hasMessageContaining(said);
  }
}
