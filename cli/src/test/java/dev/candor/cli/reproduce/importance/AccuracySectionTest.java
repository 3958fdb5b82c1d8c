package dev.candor.cli.reproduce.importance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.CellKey;
import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.Section;
import dev.candor.cli.reproduce.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the page makes of cells that are made by hand. */
class AccuracySectionTest {
  private static final String BEHIND =
      "Imagenette, fewer images: with 30 % of the area masked, PA loses 5 points at most";

  @Test
  void meansSpreadsAndDifferencesAreThoseOfTheCells() {
    List<Cell> cells = new ArrayList<>();
    for (int seed = 1; seed <= 3; seed++) {
      cells.add(right(Variant.BASELINE, seed, 80));
      cells.add(right(Variant.PA_30, seed, 70 + 2 * seed));
    }
    Section section = section(cells);

    // .72, .74, .76: mean .74, SD .02; differences -.08, -.06, -.04, standard error .02 / sqrt(3)
    assertThat(section.markdown())
        .contains("| PA, 30 % masked | 3 | 30.0 % | .7400 (.0200) |")
        .contains("| PA, 30 % masked - PA(0) | 3 | -.0600 ± .0115 |")
        .contains("| .6600 | .8870 |");
    assertThat(outcome(section, BEHIND)).isEqualTo(Verdict.Outcome.NOT_MET);
  }

  @Test
  void fivePointsLessIsNotTooMuch() {
    Section section = section(List.of(right(Variant.BASELINE, 1, 80), right(Variant.PA_30, 1, 75)));
    assertThat(outcome(section, BEHIND)).isEqualTo(Verdict.Outcome.MET);
  }

  @Test
  void whatTheIndependentProgramReachedIsAsked() {
    String claim =
        "3,000 images, 8 epochs: IA at least .51 to two digits (the independent program's)";
    assertThat(outcome(section(List.of(right(Variant.IA, 1, 51))), claim))
        .isEqualTo(Verdict.Outcome.MET);
    assertThat(outcome(section(List.of(right(Variant.IA, 1, 50))), claim))
        .isEqualTo(Verdict.Outcome.NOT_MET);
    assertThat(outcome(section(List.of()), claim)).isEqualTo(Verdict.Outcome.NOT_MEASURED);
  }

  @Test
  void withoutCellsEverythingIsSaidToBeNotMeasured() {
    assertThat(section(List.of()).verdicts())
        .isNotEmpty()
        .allMatch(verdict -> verdict.outcome() == Verdict.Outcome.NOT_MEASURED);
  }

  @Test
  void insertionMustBeAboveRandomRemovalWhereverAQuarterIsMasked() {
    assertThat(perturbed(60)).isEqualTo(Verdict.Outcome.MET);
    assertThat(perturbed(40)).isEqualTo(Verdict.Outcome.NOT_MET);
  }

  private static Verdict.Outcome perturbed(int insertion) {
    Cell.Figures figures = new Cell.Figures();
    for (double threshold : PerturbationTable.THRESHOLDS) {
      figures
          .put(PerturbationTable.MASKED + threshold, threshold)
          .put(PerturbationTable.INSERTION + threshold, correct(insertion))
          .put(PerturbationTable.RANDOM + threshold, correct(40))
          .put(PerturbationTable.DELETION + threshold, correct(20));
    }
    CellKey key = new CellKey(ImportancePart.PERTURBATION, "imagenette-3000", "plain.ea", 1);
    Cells cells = new Cells(List.of(new Cell(key, "", 1, figures.numbers())));
    Section section = PerturbationSection.of(cells, ImportanceProtocol.full());
    assertThat(section.markdown())
        .contains("| 0.5 | 50.0 % | ." + insertion + "00 [")
        .contains("| .555 (57 %) / .416 / .245 | 69.3 (83) | 83.3 |");
    return section.verdicts().get(0).outcome();
  }

  private static Section section(List<Cell> cells) {
    return new AccuracySection(new Cells(cells), ImportanceProtocol.full()).section();
  }

  private static Verdict.Outcome outcome(Section section, String claim) {
    return section.verdicts().stream()
        .filter(verdict -> verdict.claim().equals(claim))
        .findFirst()
        .orElseThrow()
        .outcome();
  }

  private static Cell right(Variant variant, long seed, int ofHundred) {
    CellKey key =
        new CellKey(ImportancePart.ACCURACY, "imagenette-3000", "plain." + variant.label(), seed);
    return new Cell(
        key,
        "",
        1,
        new Cell.Figures()
            .put("accuracy", ofHundred / 100.)
            .put("masked", variant.share())
            .put("correct", correct(ofHundred))
            .numbers());
  }

  private static double[] correct(int ofHundred) {
    double[] correct = new double[100];
    Arrays.fill(correct, 0, ofHundred, 1);
    return correct;
  }
}
