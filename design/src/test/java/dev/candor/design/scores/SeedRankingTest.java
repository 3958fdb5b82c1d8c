package dev.candor.design.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.Confirmation;
import dev.candor.core.Evidence;
import dev.candor.core.InputException;
import dev.candor.core.RankedFeature;
import dev.candor.core.Ranking;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeedRankingTest {
  private static final Evidence EVIDENCE = Evidence.of("scores");

  @Test
  void ordersColumnsByTheirMeanWeight() {
    double[][] weights = {{.2, .5, .3}, {.4, .3, .3}};
    Ranking ranking = SeedRanking.assemble(List.of("a", "b", "c"), weights, none(3), EVIDENCE);
    assertThat(ranking.order()).containsExactly("b", "a", "c");
    RankedFeature b = ranking.features().get(0);
    assertThat(b.weight()).isCloseTo(.4, within(1e-12));
    assertThat(b.weightLow()).isEqualTo(.3);
    assertThat(b.weightHigh()).isEqualTo(.5);
    // b is first of seed one and second of seed two (before c, which has the same weight)
    assertThat(b.rankSd()).isCloseTo(Math.sqrt(.5), within(1e-12));
  }

  @Test
  void keepsTheTablesOrderAmongEqualWeights() {
    double[][] weights = {{.25, .25, .25, .25}};
    assertThat(
            SeedRanking.assemble(List.of("d", "a", "c", "b"), weights, none(4), EVIDENCE).order())
        .containsExactly("d", "a", "c", "b");
  }

  @Test
  void oneSeedHasNoSpread() {
    Ranking ranking =
        SeedRanking.assemble(List.of("a", "b"), new double[][] {{.3, .7}}, none(2), EVIDENCE);
    assertThat(ranking.features()).allSatisfy(f -> assertThat(f.rankSd()).isZero());
  }

  @Test
  void fortySeedsGiveQuantilesInsteadOfExtremes() {
    double[][] weights = new double[41][];
    for (int seed = 0; seed < 41; seed++) {
      weights[seed] = new double[] {seed / 40.0};
    }
    RankedFeature only =
        SeedRanking.assemble(List.of("a"), weights, none(1), EVIDENCE).features().get(0);
    assertThat(only.weightLow()).isCloseTo(.025, within(1e-12));
    assertThat(only.weightHigh()).isCloseTo(.975, within(1e-12));
  }

  @Test
  void refusesARunWithoutSeeds() {
    assertThatThrownBy(() -> SeedRanking.assemble(List.of("a"), new double[0][], none(1), EVIDENCE))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("at least one seed");
  }

  private static Confirmation[] none(int columns) {
    Confirmation[] verdicts = new Confirmation[columns];
    Arrays.fill(verdicts, Confirmation.NOT_TESTED);
    return verdicts;
  }
}
