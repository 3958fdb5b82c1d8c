package dev.candor.cli.reproduce.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.CellKey;
import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.PairedDifference;
import dev.candor.cli.reproduce.Section;
import dev.candor.cli.reproduce.Verdict;
import dev.candor.cli.reproduce.sets.StudySet;
import dev.candor.cli.reproduce.sets.StudySets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the sections make of cells that are made by hand. */
class SectionsTest {
  private static final List<StudySet> N10 = List.of(StudySets.n10());
  private static final Protocol FULL = Protocol.full();

  @Test
  void nineteenOfTwentySeedsAreEnoughAndEighteenAreNot() {
    assertThat(precision(recommended(20, 1))).isEqualTo(Verdict.Outcome.MET);
    assertThat(precision(recommended(20, 2))).isEqualTo(Verdict.Outcome.NOT_MET);
  }

  @Test
  void fewerThanTwentySeedsSayTooLittle() {
    assertThat(precision(recommended(19, 0))).isEqualTo(Verdict.Outcome.NOT_MEASURED);
    assertThat(precision(recommended(0, 0))).isEqualTo(Verdict.Outcome.NOT_MEASURED);
  }

  @Test
  void theRecommendedTableShowsMeansAndThePairedDifference() {
    String page = recommended(20, 1).markdown();

    // accuracy .9 for the gate everywhere; .9 and .8 in turn for vanilla: difference .05, SD of the
    // differences sqrt(20 * .05^2 / 19) = .0513, standard error .0513 / sqrt(20) = .0115
    assertThat(page)
        .contains("| Synthetic N10 | 20/20 | .8500 (.0513) | .9000 (.0000) | +.0500 ± .0115 |");
    assertThat(page).contains("| Synthetic N10 | 5 | 19/20 (.9900) | - | 20/20 (1.0000) | - |");
  }

  @Test
  void atMostFivePercentOfNoiseColumnsMayBeConfirmed() {
    Section fivePercent = noise(100, 25);
    Section more = noise(100, 26);

    assertThat(fivePercent.verdicts().get(0).outcome()).isEqualTo(Verdict.Outcome.MET);
    assertThat(fivePercent.verdicts().get(0).measured()).startsWith("5.0 % (25 of 500;");
    assertThat(more.verdicts().get(0).outcome()).isEqualTo(Verdict.Outcome.NOT_MET);
    assertThat(noise(99, 0).verdicts().get(0).outcome()).isEqualTo(Verdict.Outcome.NOT_MEASURED);
    assertThat(fivePercent.markdown()).contains("| all | 100 | 5.0 % (25 of 500;", "| 25/100 |");
  }

  @Test
  void theCostIsTheMedianOfTheRatiosWithinACell() {
    List<Cell> cells = new ArrayList<>();
    double[] gate = {1.02, 2.2, 3.12};
    for (int i = 0; i < 3; i++) {
      cells.add(
          cell(
              ScoresPart.COST,
              Methods.TIMES,
              i,
              new Cell.Figures()
                  .put("seconds.plain", gate[i])
                  .put("seconds.vanillaPlain", i + 1)
                  .put("seconds.recommended", 2.0 * (i + 1))
                  .put("seconds.vanillaRecommended", i + 1)
                  .put("millis.read", .1 * (i + 1))));
    }
    List<Verdict> verdicts = CostSection.of(new Cells(cells)).verdicts();

    // ratios 1.02, 1.10 and 1.04
    assertThat(verdicts.get(0).outcome()).isEqualTo(Verdict.Outcome.MET);
    assertThat(verdicts.get(0).measured()).startsWith("4.0 %").endsWith("100.0 %");
    assertThat(verdicts.get(1).measured()).startsWith("0.2000 ms");
    assertThat(CostSection.median(new double[] {4, 1, 2, 3})).isCloseTo(2.5, within(1e-12));
  }

  @Test
  void differencesArePairedByNumberNotByPlace() {
    Cell one = cell(ScoresPart.HARD, "a", 1, new Cell.Figures().put("precision", .5));
    Cell two = cell(ScoresPart.HARD, "a", 2, new Cell.Figures().put("precision", .7));
    Cell other = cell(ScoresPart.HARD, "b", 2, new Cell.Figures().put("precision", .6));

    PairedDifference found =
        Cells.paired(List.of(one, two), "precision", List.of(other), "precision").orElseThrow();

    assertThat(found.pairs()).isEqualTo(1);
    assertThat(found.mean()).isCloseTo(.1, within(1e-12));
    assertThat(Cells.paired(List.of(one), "precision", List.of(other), "precision")).isEmpty();
  }

  @Test
  void everyRowOfThePapersTableIsThere() {
    Section section = PaperSection.of(new Cells(List.of()), FULL, StudySets.ten(Path.of("none")));

    assertThat(PaperFigures.ALL).hasSize(8);
    assertThat(section.markdown())
        .contains(".9062 | .9732 |", ".7545 | .9777 |", ".8550 | .9766 |", ".9149 | .9526 |");
    assertThat(section.verdicts())
        .extracting(Verdict::outcome)
        .containsOnly(Verdict.Outcome.NOT_MEASURED);
  }

  private static Verdict.Outcome precision(Section section) {
    return section.verdicts().get(0).outcome();
  }

  private static Section recommended(int seeds, int failing) {
    List<Cell> cells =
        IntStream.range(0, seeds)
            .mapToObj(
                m ->
                    cell(
                        ScoresPart.RECOMMENDED,
                        Methods.NETWORK,
                        m,
                        new Cell.Figures()
                            .put("k", 5)
                            .put("precision", m < failing ? .8 : 1)
                            .put("precision.permutation", 1)
                            .put("exact", 1)
                            .put("exact.permutation", 1)
                            .put("tau", 1)
                            .put("tau.permutation", 1)
                            .put("accuracy.gate", .9)
                            .put("accuracy.vanilla", m % 2 == 0 ? .9 : .8)))
            .toList();
    return RecommendedSection.of(new Cells(cells), FULL, N10);
  }

  private static Section noise(int sets, int confirmed) {
    List<Cell> cells =
        IntStream.range(0, sets)
            .mapToObj(
                m ->
                    cell(
                        ScoresPart.NOISE,
                        Methods.SHADOWS,
                        m,
                        new Cell.Figures()
                            .put("noise", 5)
                            .put("noiseConfirmed", m < confirmed ? 1 : 0)
                            .put("relevant", 5)
                            .put("relevantConfirmed", 5)))
            .toList();
    return NoiseSection.of(new Cells(cells), FULL, N10);
  }

  private static Cell cell(ScoresPart part, String method, long number, Cell.Figures figures) {
    return new Cell(new CellKey(part, "n10", method, number), "", 0, figures.numbers());
  }
}
