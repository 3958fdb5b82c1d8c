package dev.candor.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EffectSizeTest {
  private static final CliffsDelta DELTA = CliffsDelta.withDefaults();

  @Test
  void sixPairsByHand() {
    CliffsDelta.Result found = DELTA.of(new double[] {1, 3, 5}, new double[] {2, 3});
    assertThat(found.delta()).isCloseTo(1. / 6, within(1e-12));
    assertThat(found.low()).isLessThan(found.delta());
    assertThat(found.high()).isGreaterThan(found.delta());
    assertThat(found.broken()).containsExactly(Assumption.NO_TIES, Assumption.LARGE_SAMPLE);
  }

  @Test
  void exchangingTheSamplesChangesTheSign() {
    SplittableRandom random = new SplittableRandom(2);
    double[] x = random.doubles(17).toArray();
    double[] y = random.doubles(12).map(u -> u * u).toArray();
    CliffsDelta.Result one = DELTA.of(x, y);
    CliffsDelta.Result other = DELTA.of(y, x);
    assertThat(one.delta()).isCloseTo(-other.delta(), within(1e-12));
    assertThat(one.low()).isCloseTo(-other.high(), within(1e-12));
    assertThat(one.standardError()).isCloseTo(other.standardError(), within(1e-12));
  }

  @Test
  void samplesThatDoNotOverlapHaveOneOpenEnd() {
    CliffsDelta.Result found = DELTA.of(new double[] {5, 6, 7, 8, 9}, new double[] {1, 2, 3, 4, 0});
    assertThat(found.delta()).isEqualTo(1);
    assertThat(found.high()).isEqualTo(1);
    assertThat(found.low()).isCloseTo((5 - 1.96 * 1.96) / (5 + 1.96 * 1.96), within(1e-3));
    assertThat(found.broken()).containsExactly(Assumption.LARGE_SAMPLE, Assumption.SAMPLES_OVERLAP);
    CliffsDelta.Result below = DELTA.of(new double[] {1, 2, 3, 4, 0}, new double[] {5, 6, 7, 8, 9});
    assertThat(below.low()).isEqualTo(-1);
    assertThat(below.high()).isCloseTo(-found.low(), within(1e-12));
  }

  @Test
  void theIntervalHoldsTheTruthInNineteenOfTwentyExperiments() {
    SplittableRandom random = new SplittableRandom(9);
    double truth = 0.5204998778130465; // P(X > Y) - P(X < Y) one standard deviation apart
    int held = 0;
    for (int experiment = 0; experiment < 2000; experiment++) {
      double[] x = new double[25];
      double[] y = new double[20];
      for (int i = 0; i < x.length; i++) {
        x[i] = random.nextGaussian(1, 1);
      }
      for (int i = 0; i < y.length; i++) {
        y[i] = random.nextGaussian();
      }
      CliffsDelta.Result found = DELTA.of(x, y);
      held += found.low() <= truth && truth <= found.high() ? 1 : 0;
    }
    assertThat(held / 2000.).isCloseTo(.95, within(.02));
  }

  @Test
  void rankBiserialOfThreePairsByHand() {
    MatchedPairsRankBiserial found =
        MatchedPairsRankBiserial.of(new double[] {2, 0, 3, 1}, new double[] {1, 2, 0, 1});
    assertThat(found.r()).isCloseTo((4. - 2) / 6, within(1e-12));
    assertThat(found.pairs()).isEqualTo(3);
    assertThat(found.broken()).containsExactly(Assumption.NO_ZEROS);
    assertThat(MatchedPairsRankBiserial.of(0, 0).r()).isNaN();
  }

  @Test
  void whatCannotBeIsNamed() {
    assertThatThrownBy(() -> DELTA.of(new double[1], new double[2]))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("1 and 2");
    assertThatThrownBy(() -> DELTA.withConfidence(1)).isInstanceOf(InputException.class);
  }
}
