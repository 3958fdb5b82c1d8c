package dev.candor.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import org.junit.jupiter.api.Test;

class ProportionTest {
  @Test
  void noHitInTwentyMayStillBeOneInSix() {
    Proportion none = new Proportion(0, 20);
    assertThat(none.rate()).isZero();
    assertThat(none.low()).isZero();
    assertThat(none.high()).isCloseTo(1 - Math.pow(.025, 1. / 20), within(1e-9));
  }

  @Test
  void hitsAndMissesMirrorEachOther() {
    Proportion hits = new Proportion(19, 20);
    Proportion misses = new Proportion(1, 20);
    assertThat(hits.low()).isCloseTo(1 - misses.high(), within(1e-9));
    assertThat(hits.high()).isCloseTo(1 - misses.low(), within(1e-9));
    assertThat(new Proportion(20, 20).high()).isEqualTo(1);
  }

  @Test
  void experimentsAddUp() {
    assertThat(new Proportion(1, 4).plus(new Proportion(0, 6))).isEqualTo(new Proportion(1, 10));
    assertThat(new Proportion(0, 0).rate()).isNaN();
  }

  @Test
  void moreHitsThanTrialsAreRefused() {
    assertThatThrownBy(() -> new Proportion(3, 2)).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> new Proportion(-1, 2)).isInstanceOf(InputException.class);
  }
}
