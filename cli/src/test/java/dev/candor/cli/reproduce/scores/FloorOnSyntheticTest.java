package dev.candor.cli.reproduce.scores;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.CellKey;
import dev.candor.cli.reproduce.sets.Sample;
import dev.candor.cli.reproduce.sets.StudySet;
import dev.candor.cli.reproduce.sets.StudySets;
import dev.candor.core.Sha256;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The floor on the data it is the floor of. */
class FloorOnSyntheticTest {
  @ParameterizedTest
  @ValueSource(longs = {1000, 1001, 1002, 1003, 1004})
  void theOrderIsInTheData(long seed) {
    Sample sample = StudySets.n10().draw().apply(seed);

    Cell cell =
        new Cell(
            new CellKey(ScoresPart.RECOMMENDED, "n10", Methods.FLOOR, seed),
            Sha256.of(new byte[0]),
            0,
            FloorFigures.of(sample));

    assertThat(cell.number("exact")).isEqualTo(1);
    assertThat(cell.number("precision")).isEqualTo(1);
    assertThat(cell.number("tau")).isEqualTo(1);
    assertThat(cell.number("accuracy")).isGreaterThan(.97);
    assertThat(cell.number("majority")).isLessThan(.8);
  }

  @Test
  void aSeedDrawsTheSameSampleAndAnotherSeedAnother() {
    StudySet set = StudySets.n10();
    Sample one = set.draw().apply(7);
    Sample again = set.draw().apply(7);
    Sample other = set.draw().apply(8);

    assertThat(again.table().hash()).isEqualTo(one.table().hash());
    assertThat(again.test()).containsExactly(one.test());
    assertThat(other.table().hash()).isNotEqualTo(one.table().hash());
    assertThat(other.test()).isNotEqualTo(one.test());
    assertThat(one.train()).hasSize(896);
    assertThat(one.test()).hasSize(224);
    assertThat(Arrays.stream(one.train()).noneMatch(i -> Arrays.binarySearch(one.test(), i) >= 0))
        .isTrue();
  }

  @Test
  void copiesShareTheirColumnsPlaceInTheOrder() {
    StudySet copies =
        StudySets.hard().stream()
            .filter(set -> set.name().equals("copies"))
            .findFirst()
            .orElseThrow();
    Sample sample = copies.draw().apply(1);

    assertThat(sample.truth().relevant()).hasSize(15);
    assertThat(sample.truth().order()).containsExactly("x5", "x2", "x1", "x3", "x4");
    assertThat(sample.truth().noise()).containsExactlyInAnyOrder("x6", "x7", "x8", "x9", "x10");
    assertThat(
            new Cell(
                    new CellKey(ScoresPart.HARD, "copies", Methods.FLOOR, 1),
                    "",
                    0,
                    FloorFigures.of(sample))
                .number("exact"))
        .isEqualTo(1);
  }
}
