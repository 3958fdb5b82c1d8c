package dev.candor.cli.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.cli.reproduce.scores.ScoresPart;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TakingTurnsTest {
  private static final ScoresPart FIRST = ScoresPart.PAPER;
  private static final ScoresPart SECOND = ScoresPart.HARD;

  @Test
  void aShortTableIsWholeBeforeALongOneGoesOn() {
    List<Job> longTable = List.of(job(FIRST, "a", 1), job(FIRST, "a", 2), job(FIRST, "a", 3));
    List<Job> shortTable = List.of(job(SECOND, "x", 1));

    assertThat(names(TakingTurns.of(List.of(longTable, shortTable))))
        .containsExactly("paper a 1", "hard x 1", "paper a 2", "paper a 3");
  }

  @Test
  void withinATableItsDataSetsTakeTurnsAndTheFirstSeedComesFirst() {
    List<Job> table =
        List.of(
            job(FIRST, "a", 1),
            job(FIRST, "a", 2),
            job(FIRST, "b", 2),
            job(FIRST, "b", 1),
            job(FIRST, "c", 1));

    assertThat(names(TakingTurns.of(List.of(table))))
        .containsExactly("paper a 1", "paper b 1", "paper c 1", "paper a 2", "paper b 2");
  }

  @Test
  void noTablesHaveNoOrder() {
    assertThat(TakingTurns.of(List.of(List.of()))).isEmpty();
  }

  private static List<String> names(List<Job> jobs) {
    return jobs.stream()
        .map(job -> job.key().part().label() + " " + job.key().set() + " " + job.key().number())
        .toList();
  }

  private static Job job(ScoresPart part, String set, long number) {
    return new Job(
        new CellKey(part, set, "network", number), new TreeMap<>(), 1, c -> new TreeMap<>());
  }
}
