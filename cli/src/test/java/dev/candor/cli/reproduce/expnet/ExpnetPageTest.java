package dev.candor.cli.reproduce.expnet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.CellKey;
import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.Section;
import dev.candor.cli.reproduce.Verdict;
import dev.candor.cli.text.WordMethod;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What the page says, made from a few cells without any text. */
class ExpnetPageTest {
  private static final int TEXTS = 40;
  private static final int LENGTH = 6;
  private static final ExpnetProtocol PROTOCOL = ExpnetProtocol.quick();

  private static MarkedWords marks() {
    List<Integer> lengths = new ArrayList<>();
    List<BitSet> marked = new ArrayList<>();
    for (int text = 0; text < TEXTS; text++) {
      BitSet set = new BitSet();
      set.set(text % LENGTH);
      lengths.add(LENGTH);
      marked.add(set);
    }
    return new MarkedWords(lengths, marked);
  }

  /** Marked words have more by so much, and all have noise. */
  private static double[] scores(double more, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] scores = new double[TEXTS * LENGTH];
    for (int i = 0; i < scores.length; i++) {
      boolean marked = i % LENGTH == i / LENGTH % LENGTH;
      scores[i] = random.nextDouble() + (marked ? more : 0);
    }
    return scores;
  }

  private static Cell cell(
      ExpnetPart part, String set, String method, long number, Cell.Figures figures) {
    return new Cell(new CellKey(part, set, method, number), "settings", 1, figures.numbers());
  }

  private static List<Cell> baselines() {
    List<Cell> cells = new ArrayList<>();
    for (StudiedWords set : StudiedWords.values()) {
      cells.add(
          cell(ExpnetPart.BASELINES, set.label(), BaselinesTable.MARKS, 0, marks().figures()));
      for (WordMethod method : WordMethod.values()) {
        cells.add(
            cell(
                ExpnetPart.BASELINES,
                set.label(),
                method.label(),
                0,
                new Cell.Figures().put(ScoredTexts.SCORES, scores(.3, method.label().hashCode()))));
      }
    }
    return cells;
  }

  @Test
  void everyBaselineStandsThereWithTheFloors() {
    Section section =
        new BaselinesSection(new StudiedScores(new Cells(baselines())), PROTOCOL).section();
    assertThat(section.markdown())
        .contains("| attention-last |", "| attention-rollout |", "| smoothgrad |")
        .contains("| chefer |", "| lime, size |", "| lime, positive |", "| random |")
        .contains("share of marked ones .1667", "marking everything gives F1 .2857")
        .doesNotContain("NaN");
    assertThat(section.verdicts().get(0).outcome()).isEqualTo(Verdict.Outcome.REPORTED);
  }

  @Test
  void withinATaskWhatIsClearlyAboveEveryBaselineIsSaidToBe() {
    List<Cell> cells = baselines();
    for (StudiedWords set : StudiedWords.values()) {
      double more = set == StudiedWords.HATE ? .3 : 2;
      cells.add(
          cell(
              ExpnetPart.INDOMAIN,
              set.label(),
              IndomainTable.METHOD,
              0,
              new Cell.Figures().put(ScoredTexts.SCORES, scores(more, 77))));
    }
    Section section = new IndomainSection(new StudiedScores(new Cells(cells)), PROTOCOL).section();
    assertThat(section.verdicts())
        .extracting(Verdict::outcome)
        .containsExactly(Verdict.Outcome.MET, Verdict.Outcome.NOT_MET, Verdict.Outcome.MET);
    assertThat(section.markdown()).contains("| above | its AUROC | by, 95 % |");
  }

  @Test
  void acrossTasksTheVerdictIsAboutTheVariantThatWasNamed() {
    List<Cell> cells = baselines();
    for (CrossVariant variant : CrossVariant.values()) {
      Cell.Figures figures = new Cell.Figures();
      for (CrossSources from : CrossSources.all()) {
        for (StudiedWords set : StudiedWords.values()) {
          figures.put(from.figure(set), scores(variant == CrossVariant.chosen() ? 2 : .1, 78));
        }
      }
      cells.add(cell(ExpnetPart.CROSSTASK, CrosstaskTable.SET, variant.label(), 0, figures));
    }
    Section section = new CrosstaskSection(new StudiedScores(new Cells(cells)), PROTOCOL).section();
    assertThat(section.verdicts().get(0).outcome()).isEqualTo(Verdict.Outcome.MET);
    assertThat(section.markdown())
        .contains("Judged on SST-R", "from HX + planted", "| attention-last by, 95 % |")
        .contains("| HX → SST-R | AUROC | AUPRC |", "marking every word has an F1 of")
        .doesNotContain("Judged on HX**\n\n| method | AUROC | 95 % |\n| from HX");
    assertThat(section.figures())
        .hasSize(StudiedWords.values().length)
        .allSatisfy(
            figure ->
                assertThat(figure.chart().standalone())
                    .contains("attention-last", "non-stop-word", "AUROC on marked words"));
  }

  @Test
  void withoutRationalesAStudentIsHeldAgainstItsTeacher() {
    List<Cell> cells = new ArrayList<>();
    for (StudiedClassifier task : DistilledTable.TASKS) {
      cells.add(distilled(task, "occlusion", 0, .48));
    }
    Section section = new DistilledSection(new Cells(cells), PROTOCOL).section();
    assertThat(section.markdown()).contains("96.0 %", "| teacher: occlusion | .5000 | - | .3000 |");
    assertThat(section.verdicts()).extracting(Verdict::outcome).containsOnly(Verdict.Outcome.MET);
  }

  @Test
  void aTeacherOfOneSeedDoesNotDecideWhereAnotherHasAll() {
    ExpnetProtocol two =
        new ExpnetProtocol(PROTOCOL.extent(), 0, 2, 10, 10, 1, 10, 10, 10, 2, 10, 200, 1);
    List<Cell> cells = new ArrayList<>();
    for (StudiedClassifier task : DistilledTable.TASKS) {
      cells.add(distilled(task, "kernel-shap", 0, .49));
      cells.add(distilled(task, "occlusion", 0, .4));
      cells.add(distilled(task, "occlusion", 1, .4));
    }
    Section section = new DistilledSection(new Cells(cells), two).section();
    assertThat(section.verdicts())
        .extracting(Verdict::outcome)
        .containsOnly(Verdict.Outcome.of(false));
    assertThat(section.verdicts().get(0).measured()).contains("80.0 % of occlusion's, 2 seeds");
  }

  private static Cell distilled(StudiedClassifier task, String teacher, long seed, double kept) {
    Cell.Figures figures = new Cell.Figures();
    for (String name :
        List.of("teacher", "expnet", "expnet-gradient", "random", "gradient-norm", "chefer")) {
      double value = name.equals("teacher") ? .5 : name.equals("expnet") ? kept : .1;
      figures.put("comprehensiveness." + name, value, value);
      figures.put("sufficiency." + name, .2, .4);
    }
    return cell(ExpnetPart.DISTILLED, task.label(), teacher, seed, figures);
  }

  @Test
  void withoutCellsNothingIsClaimed() {
    Cells none = new Cells(List.of());
    StudiedScores scores = new StudiedScores(none);
    for (Section section :
        List.of(
            new BaselinesSection(scores, PROTOCOL).section(),
            new IndomainSection(scores, PROTOCOL).section(),
            new CrosstaskSection(scores, PROTOCOL).section(),
            new DistilledSection(none, PROTOCOL).section(),
            new CostSection(none, PROTOCOL).section(),
            new FinetuningSection(none).section())) {
      assertThat(section.markdown()).isEqualTo("No cells.\n\n");
      assertThat(section.verdicts())
          .isNotEmpty()
          .extracting(Verdict::outcome)
          .containsOnly(Verdict.Outcome.NOT_MEASURED);
    }
  }
}
