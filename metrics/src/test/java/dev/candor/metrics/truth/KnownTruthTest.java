package dev.candor.metrics.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.Confirmation;
import dev.candor.core.Evidence;
import dev.candor.core.InputException;
import dev.candor.core.RankedFeature;
import dev.candor.core.Ranking;
import dev.candor.metrics.statistics.Proportion;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownTruthTest {
  @Test
  void theExactOrderIsThatOfTheFirstPlacesAndKnowsNoTies() {
    assertThat(ExactOrder.holds(Rankings.of("e=5 b=4 a=3 x=1 y=1"), List.of("e", "b", "a")))
        .isTrue();
    assertThat(ExactOrder.holds(Rankings.of("e=5 a=4 b=3 x=1"), List.of("e", "b", "a"))).isFalse();
    assertThat(ExactOrder.holds(Rankings.of("x=6 e=5 b=4"), List.of("e", "b"))).isFalse();
    assertThat(ExactOrder.holds(Rankings.of("e=5 b=4 a=4"), List.of("e", "b", "a"))).isFalse();
    assertThat(ExactOrder.holds(Rankings.of("e=5 b=4 x=4"), List.of("e", "b"))).isFalse();
    assertThat(ExactOrder.holds(Rankings.of("e=5"), List.of("e", "b"))).isFalse();
  }

  @Test
  void falseConfirmationCountsNoiseOnly() {
    Ranking ranking = Rankings.of("a=9! n1=8! b=7! n2=6 n3=5 n4=4");
    assertThat(FalseConfirmation.of(ranking, Set.of("a", "b"))).isEqualTo(new Proportion(1, 4));
    assertThat(ConfirmedPrecision.of(ranking, Set.of("a", "b"))).isEqualTo(new Proportion(2, 3));
  }

  @Test
  void aRankingThatWasNotTestedIsRefused() {
    Ranking untested =
        new Ranking(
            List.of(new RankedFeature("n", 1, 1, 1, 1, 0, Confirmation.NOT_TESTED)),
            Evidence.of("none"));
    assertThatThrownBy(() -> FalseConfirmation.of(untested, Set.of()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("n must be tested");
    assertThatThrownBy(() -> ConfirmedPrecision.of(untested, Set.of("z")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("found z");
  }
}
