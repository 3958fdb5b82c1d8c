package dev.candor.cli.reproduce.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.CellFolder;
import dev.candor.cli.reproduce.CellKey;
import dev.candor.cli.reproduce.Extent;
import dev.candor.cli.reproduce.Study;
import dev.candor.cli.reproduce.StudyRun;
import dev.candor.cli.reproduce.sets.RealSets;
import dev.candor.core.Cancellation;
import dev.candor.core.InputException;
import dev.candor.core.ProgressListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole study, made tiny. */
class ScoresStudyTest {
  private static final Protocol TINY =
      new Protocol(Extent.FULL, 1, 1, 1, List.of(2, 4), 2, 2, 1, 2, 1, OptionalInt.of(3));

  private static final StepTimes NO_STEPS = (seeds, threads) -> new StepTimes.Step(2, 8, .3, .04);

  @TempDir private Path out;

  @Test
  void everyTableIsMadeAndASecondRunMeasuresNothing() throws IOException {
    Path data = shared().resolve("data");
    assumeTrue(
        RealSets.missing(data).isEmpty(),
        () -> "needs the data sets below " + data.toAbsolutePath());

    Study.Outcome first =
        study(Optional.empty(), Study.Begin.AFRESH, data)
            .run(ProgressListener.SILENT, Cancellation.NEVER);
    String page = Files.readString(first.page());
    Study.Outcome second =
        study(Optional.empty(), Study.Begin.RESUMING, data)
            .run(ProgressListener.SILENT, Cancellation.NEVER);

    assertThat(first.kept()).isZero();
    assertThat(second.measured()).isZero();
    assertThat(second.kept()).isEqualTo(first.measured());
    assertThat(tables(Files.readString(second.page()))).isEqualTo(tables(page));
    assertThat(page)
        .contains(
            "German credit + 17 random",
            "XOR of two of 10 columns",
            "not obtainable here",
            "2.00 ms, 0.25 of 8.0 ms")
        .doesNotContain("quick run")
        .doesNotContain("NaN");
    wellFormed(page);
    JsonNode json = JsonMapper.builder().build().readTree(Files.readString(first.json()));
    assertThat(json.path("verdicts").size()).isEqualTo(first.verdicts().size());
    assertThat(json.path("recommended").path("rows").size()).isEqualTo(10);
    assertThat(json.path("paper").path("rows").get(0).path("gate").get(0).isNumber()).isTrue();
  }

  @Test
  void aQuickRunSaysSoAndWritesBesideTheFullOne() throws IOException {
    Protocol quick =
        new Protocol(Extent.QUICK, 1, 1, 0, List.of(2), 1, 2, 0, 1, 0, OptionalInt.of(2));
    Study.Outcome outcome =
        new ScoresStudy(
                quick,
                new StudyRun(
                    Optional.of(ScoresPart.NOISE),
                    Study.Begin.AFRESH,
                    2,
                    out.resolve("nowhere"),
                    out,
                    "candor reproduce scores --quick --only noise"),
                NO_STEPS)
            .run(ProgressListener.SILENT, Cancellation.NEVER);

    assertThat(outcome.page().getFileName()).hasToString("scores-quick.md");
    assertThat(Files.readString(outcome.page())).contains("**A quick run**");
    assertThat(out.resolve("scores.md")).doesNotExist();
    assertThat(outcome.measured()).isEqualTo(1);
  }

  @Test
  void aStopKeepsWhatIsFinishedAndResumingMeasuresTheRest() throws IOException {
    List<Long> done = new ArrayList<>();
    ScoresStudy study = study(Optional.of(ScoresPart.NOISE), Study.Begin.RESUMING, out);

    assertThatThrownBy(
            () -> study.run(progress -> done.add(progress.done()), () -> !done.isEmpty()))
        .isInstanceOf(CancellationException.class);
    assertThat(out.resolve("scores.md")).doesNotExist();
    Study.Outcome outcome = study.run(ProgressListener.SILENT, Cancellation.NEVER);

    assertThat(done).containsExactly(1L);
    assertThat(outcome.kept()).isEqualTo(1);
    assertThat(outcome.measured()).isEqualTo(1);
  }

  @Test
  void thePageIsMadeFromFinishedCellsAndNothingIsMeasuredForIt() throws IOException {
    Study.Outcome none =
        study(Optional.of(ScoresPart.NOISE), Study.Begin.PAGE, out)
            .run(ProgressListener.SILENT, Cancellation.NEVER);
    String empty = Files.readString(none.page());
    Study.Outcome first =
        study(Optional.of(ScoresPart.NOISE), Study.Begin.AFRESH, out)
            .run(ProgressListener.SILENT, Cancellation.NEVER);
    String page = Files.readString(first.page());
    Study.Outcome again =
        study(Optional.of(ScoresPart.NOISE), Study.Begin.PAGE, out)
            .run(
                progress -> {
                  throw new AssertionError("nothing is to be measured");
                },
                Cancellation.NEVER);

    assertThat(List.of(none.measured(), none.kept())).containsExactly(0, 0);
    assertThat(empty).contains("measured nothing").isNotEqualTo(page);
    assertThat(again.measured()).isZero();
    assertThat(again.kept()).isEqualTo(first.measured()).isPositive();
    assertThat(tables(Files.readString(again.page()))).isEqualTo(tables(page));
    assertThat(again.verdicts()).isEqualTo(first.verdicts());
  }

  @Test
  void missingDataIsOneLineThatNamesTheOptionAndCostsNoFinishedCell() {
    Cell finished =
        new Cell(new CellKey(ScoresPart.PAPER, "n10", "network", 1), "", 0, new TreeMap<>());
    CellFolder cells = new CellFolder(out.resolve("cells").resolve("scores"));
    cells.write(finished);

    assertThatThrownBy(
            () ->
                study(Optional.of(ScoresPart.PAPER), Study.Begin.AFRESH, out.resolve("nowhere"))
                    .run(ProgressListener.SILENT, Cancellation.NEVER))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("--data")
        .hasMessageContaining("nowhere");
    assertThat(cells.read(finished.key(), "")).contains(finished);
  }

  private ScoresStudy study(Optional<ScoresPart> only, Study.Begin begin, Path data) {
    return new ScoresStudy(
        TINY,
        new StudyRun(only.map(part -> part), begin, 1, data, out, "candor reproduce scores"),
        NO_STEPS);
  }

  /** What must not change from run to run: the tables of figures, without times and verdicts. */
  private static String tables(String page) {
    return page.substring(
        page.indexOf("## Protocol"), page.indexOf("## " + ScoresPart.COST.title()));
  }

  /** Every table has rows of one width below a line of dashes; every heading stands alone. */
  private static void wellFormed(String page) {
    List<String> lines = page.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("#")) {
        assertThat(line).matches("#{1,3} \\S.*");
        assertThat(lines.get(i + 1)).isEmpty();
      }
      if (line.startsWith("|") && (i == 0 || !lines.get(i - 1).startsWith("|"))) {
        assertThat(lines.get(i + 1)).matches("\\|( :?-+:? \\|)+");
        for (int row = i; row < lines.size() && lines.get(row).startsWith("|"); row++) {
          assertThat(columns(lines.get(row))).as(lines.get(row)).isEqualTo(columns(line));
        }
      }
    }
  }

  private static long columns(String row) {
    return Pattern.compile("(?<!\\\\)\\|").matcher(row).results().count();
  }

  private static Path shared() {
    return Stream.ofNullable(System.getProperty("candor.shared"))
        .map(Path::of)
        .findFirst()
        .orElse(Path.of("..", "..", "shared"));
  }
}
