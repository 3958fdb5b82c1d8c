package dev.candor.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SignTestTest {
  @Test
  void fiveOfSixHeadsByHand() {
    SignTest.Result found = SignTest.withDefaults().test(1, 2, 3, 4, 5, -6, 0);
    assertThat(found.positive()).isEqualTo(5);
    assertThat(found.negative()).isEqualTo(1);
    assertThat(found.zeros()).isEqualTo(1);
    assertThat(found.p()).isCloseTo(2 * 7. / 64, within(1e-12));
    assertThat(found.broken()).containsExactly(Assumption.NO_ZEROS);
    assertThat(SignTest.withDefaults().with(Alternative.GREATER).test(1, 2, 3, 4, 5, -6, 0).p())
        .isCloseTo(7. / 64, within(1e-12));
  }

  @Test
  void equalPairsSayNothing() {
    SignTest.Result found = SignTest.withDefaults().test(new double[] {1, 2}, new double[] {1, 2});
    assertThat(found.p()).isEqualTo(1);
    assertThat(found.broken())
        .containsExactly(Assumption.NO_ZEROS, Assumption.VARIES, Assumption.CAN_BE_SIGNIFICANT);
  }

  @Test
  void tooFewPairsCannotBeSignificant() {
    assertThat(SignTest.withDefaults().test(1, 2, 3, 4, 5).broken())
        .containsExactly(Assumption.CAN_BE_SIGNIFICANT);
    assertThat(SignTest.withDefaults().test(1, 2, 3, 4, 5, 6).broken()).isEmpty();
  }
}
