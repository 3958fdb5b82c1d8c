package dev.candor.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SpreadTest {
  @Test
  void twoFourAndNineByHand() {
    Spread spread = Spread.of(2, 4, 9);
    assertThat(spread.mean()).isEqualTo(5);
    assertThat(spread.sd()).isCloseTo(Math.sqrt(13), within(1e-12));
    assertThat(spread.standardError()).isCloseTo(Math.sqrt(13. / 3), within(1e-12));
    double half = 4.302652729911275 * Math.sqrt(13. / 3);
    assertThat(spread.low()).isCloseTo(5 - half, within(1e-9));
    assertThat(spread.high()).isCloseTo(5 + half, within(1e-9));
  }

  @Test
  void oneValueHasNoSpread() {
    assertThat(Spread.of(3)).isEqualTo(new Spread(1, 3, Double.NaN, Double.NaN, Double.NaN));
  }

  @Test
  void theIntervalHoldsTheTruthInNineteenOfTwentyExperiments() {
    SplittableRandom random = new SplittableRandom(1);
    int held = 0;
    for (int experiment = 0; experiment < 4000; experiment++) {
      double[] values = new double[6];
      for (int i = 0; i < values.length; i++) {
        values[i] = random.nextGaussian(2, 3);
      }
      Spread spread = Spread.of(values);
      held += spread.low() <= 2 && 2 <= spread.high() ? 1 : 0;
    }
    assertThat(held / 4000.).isCloseTo(.95, within(.012));
  }

  @Test
  void whatCannotBeIsNamed() {
    assertThatThrownBy(Spread::of).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> Spread.of(1, Double.NaN))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("value 1");
  }
}
