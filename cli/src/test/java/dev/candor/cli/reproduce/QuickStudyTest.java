package dev.candor.cli.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.cli.reproduce.scores.ScoresPart;
import dev.candor.core.Cancellation;
import dev.candor.core.ProgressListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a quick study does otherwise than a whole one. */
class QuickStudyTest {
  @TempDir private Path out;

  private final List<String> measured = Collections.synchronizedList(new ArrayList<>());

  @Test
  void tablesAreBegunInTurn() {
    run(Extent.QUICK, Study.Begin.AFRESH);

    assertThat(measured).containsExactly("paper 1", "hard 1", "paper 2", "paper 3");
  }

  @Test
  void aWholeStudyFinishesOneTableAfterTheOther() {
    run(Extent.FULL, Study.Begin.AFRESH);

    assertThat(measured).containsExactly("paper 1", "paper 2", "paper 3", "hard 1");
  }

  @Test
  void noClaimIsJudgedButOfWhatIsAlwaysMeasuredWhole() throws IOException {
    String quick = page(run(Extent.QUICK, Study.Begin.AFRESH));
    String whole = page(run(Extent.FULL, Study.Begin.AFRESH));

    assertThat(quick)
        .contains("its numbers are of little data")
        .contains("| paper holds | not judged | 3 cells |", "| hard holds | met | 1 cells |");
    assertThat(whole)
        .doesNotContain("quick")
        .contains("| paper holds | met | 3 cells |", "| hard holds | met | 1 cells |");
  }

  @Test
  void thePageSaysHowManyCellsOfWhichTableAreLeftOut() throws IOException {
    assertThat(page(run(Extent.QUICK, Study.Begin.PAGE)))
        .contains("| cells finished | 0 of 4 |")
        .contains("| cells left out | paper 3 of 3, hard 1 of 1 |");
    assertThat(page(run(Extent.QUICK, Study.Begin.AFRESH)))
        .contains("| cells finished | 4 of 4 |")
        .doesNotContain("left out");
  }

  private Study.Outcome run(Extent extent, Study.Begin begin) {
    List<CountTable> tables =
        List.of(new CountTable(ScoresPart.PAPER, 3), new CountTable(ScoresPart.HARD, 1));
    Plan plan =
        new TablesPlan<>(
            extent,
            "sets",
            tables,
            List.of(ScoresPart.PAPER, ScoresPart.HARD),
            table -> List.<String>of());
    return new Study(
            "counts",
            extent,
            new StudyText("Counts", "Of nothing.", "None."),
            plan,
            new StudyRun(Optional.empty(), begin, 1, out, out, "candor reproduce counts"))
        .run(ProgressListener.SILENT, Cancellation.NEVER);
  }

  private static String page(Study.Outcome outcome) throws IOException {
    return Files.readString(outcome.page());
  }

  /** A table whose claim holds whatever is there. */
  private final class CountTable implements StudyTable {
    private final ScoresPart part;
    private final int cells;

    CountTable(ScoresPart part, int cells) {
      this.part = part;
      this.cells = cells;
    }

    @Override
    public Part part() {
      return part;
    }

    @Override
    public boolean alwaysWhole() {
      return part == ScoresPart.HARD;
    }

    @Override
    public List<Job> jobs() {
      return IntStream.rangeClosed(1, cells)
          .mapToObj(
              number ->
                  new Job(
                      new CellKey(part, "set", "count", number),
                      new TreeMap<>(),
                      1,
                      cancellation -> {
                        measured.add(part.label() + " " + number);
                        return new Cell.Figures().put("one", 1).numbers();
                      }))
          .toList();
    }

    @Override
    public Section section(Cells found) {
      return new Section(
          part,
          "Text.\n\n",
          Map.of(),
          List.of(
              new Verdict(
                  part.label() + " holds", Verdict.Outcome.MET, found.of(part).size() + " cells")));
    }
  }
}
