package dev.candor.cli.reproduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.metrics.statistics.Proportion;
import org.junit.jupiter.api.Test;

/** The figures of the page, by hand. */
class ArithmeticTest {
  @Test
  void aPairedDifferenceIsTheMeanWithItsStandardError() {
    // differences 1, 0, 2: mean 1, variance (0 + 1 + 1) / 2 = 1, standard error sqrt(1 / 3)
    PairedDifference found = PairedDifference.of(new double[] {3, 2, 5}, new double[] {2, 2, 3});

    assertThat(found.mean()).isEqualTo(1);
    assertThat(found.standardError()).isCloseTo(Math.sqrt(1 / 3.0), within(1e-15));
    assertThat(found.pairs()).isEqualTo(3);
    assertThat(found.notBelow()).isTrue();
    assertThat(found.clearlyAbove()).isFalse();
  }

  @Test
  void aSmallLossWithinOneStandardErrorIsNotBelow() {
    // differences -2, 1: mean -.5, standard error sqrt((1.5^2 + 1.5^2) / 1 / 2) = 1.5
    assertThat(PairedDifference.of(new double[] {0, 1}, new double[] {2, 0}).notBelow()).isTrue();
    // differences -2, -1: mean -1.5, standard error .5
    assertThat(PairedDifference.of(new double[] {0, 0}, new double[] {2, 1}).notBelow()).isFalse();
  }

  @Test
  void oneLosingPairIsBelowSinceNothingIsKnownOfItsSpread() {
    assertThat(PairedDifference.of(new double[] {0}, new double[] {1}).notBelow()).isFalse();
    assertThat(PairedDifference.of(new double[] {1}, new double[] {1}).notBelow()).isTrue();
  }

  @Test
  void figuresAreWrittenTheSameInEveryCountry() {
    assertThat(Words.share(.97321)).isEqualTo(".9732");
    assertThat(Words.share(1)).isEqualTo("1.0000");
    assertThat(Words.signed(-.0123)).isEqualTo("-.0123");
    assertThat(Words.signed(.0123)).isEqualTo("+.0123");
    assertThat(Words.share(Double.NaN)).isEqualTo("-");
    assertThat(Words.percent(new Proportion(5, 10)))
        .isEqualTo("50.0 % (5 of 10; 95 %: 18.7 to 81.3)");
    assertThat(Words.duration(200)).isEqualTo("3 min 20 s");
    assertThat(Words.duration(3.21)).isEqualTo("3.2 s");
    assertThat(Words.duration(7260)).isEqualTo("2 h 1 min");
  }
}
