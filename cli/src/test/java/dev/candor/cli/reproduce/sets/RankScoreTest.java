package dev.candor.cli.reproduce.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.CellKey;
import dev.candor.cli.reproduce.scores.ScoresPart;
import dev.candor.metrics.statistics.Spread;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RankScoreTest {
  private static final List<String> COLUMNS = List.of("a", "b", "c", "d");
  private static final Truth TRUTH =
      new Truth(Set.of("a", "b"), List.of("b", "a"), Set.of("c", "d"));

  @Test
  void theKnownOrderOnTopScoresOneInEverything() {
    RankScore score = RankScore.of(TRUTH, COLUMNS, List.of(.3, .5, .1, .1));

    assertThat(score.precision()).isEqualTo(1);
    assertThat(score.exact()).isEqualTo(1);
    assertThat(score.tau()).isEqualTo(1);
    assertThat(score.aboveNoise()).isEqualTo(1);
    assertThat(score.ranks()).containsExactly(2., 1., 3., 4.);
  }

  @Test
  void anInvertedRankingScoresNothing() {
    RankScore score = RankScore.of(TRUTH, COLUMNS, List.of(.2, .1, .3, .4));

    assertThat(score.precision()).isZero();
    assertThat(score.exact()).isZero();
    assertThat(score.tau()).isEqualTo(-1);
    assertThat(score.aboveNoise()).isZero();
  }

  @Test
  void aTieIsNoOrderAndHalfAWin() {
    RankScore score = RankScore.of(TRUTH, COLUMNS, List.of(.25, .25, .25, .25));

    assertThat(score.exact()).isZero();
    assertThat(score.precision()).isEqualTo(.5);
    assertThat(score.aboveNoise()).isEqualTo(.5);
  }

  @Test
  void nothingKnownIsNothingJudged() {
    RankScore score = RankScore.of(Truth.unknown(), COLUMNS, List.of(1., 2., 3., 4.));

    assertThat(score.precision()).isNaN();
    assertThat(score.exact()).isNaN();
    assertThat(score.tau()).isNaN();
    assertThat(score.aboveNoise()).isNaN();
  }

  @Test
  void theSpreadOfARankIsAMeanOverColumns() {
    // the first column moves from 1 to 3, SD sqrt(2), the second stays at 2: mean sqrt(2) / 2
    List<Cell> cells = List.of(cell(1, 1, 2), cell(2, 3, 2));

    assertThat(RankSpread.meanSd(cells, "ranks")).isCloseTo(Math.sqrt(2) / 2, within(1e-12));
    assertThat(RankSpread.meanSd(cells.subList(0, 1), "ranks")).isNaN();
    assertThat(Spread.of(1, 3).sd()).isCloseTo(Math.sqrt(2), within(1e-12));
  }

  @Test
  void copiesAreAddedToTheirColumn() {
    ColumnCopies together =
        ColumnCopies.addedUp(List.of("x1", "x2", "x1_copy1"), List.of(.1, .2, .3));

    assertThat(together.features()).containsExactly("x1", "x2");
    assertThat(together.weights()).containsExactly(.4, .2);
  }

  private static Cell cell(long number, double... ranks) {
    return new Cell(
        new CellKey(ScoresPart.PAPER, "n10", "network", number),
        "",
        0,
        new Cell.Figures().put("ranks", ranks).numbers());
  }
}
