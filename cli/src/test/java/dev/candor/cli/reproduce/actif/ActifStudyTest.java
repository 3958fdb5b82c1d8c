package dev.candor.cli.reproduce.actif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.candor.cli.reproduce.Extent;
import dev.candor.cli.reproduce.Study;
import dev.candor.cli.reproduce.StudyRun;
import dev.candor.core.Cancellation;
import dev.candor.core.InputException;
import dev.candor.core.ProgressListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The study, made tiny: few windows, few units, one epoch. */
class ActifStudyTest {
  private static final Path DATA =
      Path.of(System.getProperty("candor.shared", "missing")).resolve("data");

  @TempDir private Path out;

  private static ActifProtocol tiny() {
    return new ActifProtocol(
        Extent.FULL,
        1,
        Map.of(
            StudiedSeries.GAZE, new SeriesSizes(5, 1, 1, 10, 60, 0, 1),
            StudiedSeries.ETT, new SeriesSizes(4, 1, 1, 6, 60, 2, 1)),
        4,
        20,
        2,
        1,
        1,
        120);
  }

  private Study.Outcome run(ActifPart part, Study.Begin begin, Path data) {
    return new ActifStudy(
            tiny(), new StudyRun(Optional.of(part), begin, 2, data, out, "candor reproduce actif"))
        .run(ProgressListener.SILENT, Cancellation.NEVER);
  }

  @Test
  void tablesAreMadeOfCellsAndASecondRunMeasuresNothing() throws IOException {
    assumeTrue(Files.isDirectory(DATA), () -> "needs the data sets below " + DATA);
    assertThat(run(ActifPart.ETT, Study.Begin.AFRESH, DATA).measured()).isEqualTo(1);
    assertThat(run(ActifPart.TRUTH, Study.Begin.AFRESH, DATA).measured()).isEqualTo(2);

    Study.Outcome last = run(ActifPart.ETT, Study.Begin.RESUMING, DATA);
    String page = Files.readString(last.page());

    assertThat(last.measured()).isZero();
    assertThat(last.kept()).isEqualTo(1);
    assertThat(page)
        .contains("| `centred-projection-mean` |", "| integrated gradients, 50 steps |")
        .contains("Known truths, and sanity", "unit permutation", "puts the driver first")
        .contains("(actif-ett-mirror.svg)", "(actif-ett-ranks.svg)")
        .doesNotContain("NaN");
    assertThat(out.resolve("actif-ett-mirror.svg")).content().contains("<svg", "path-gates-mean");
    assertThat(out.resolve("actif-ett-ranks.svg")).content().contains("critical difference");
  }

  @Test
  void aSubsetOfFeaturesIsTrainedOnOnceForAllRankingsThatKeepIt() throws IOException {
    assumeTrue(Files.isDirectory(DATA), () -> "needs the data sets below " + DATA);

    Study.Outcome outcome = run(ActifPart.RETRAINING, Study.Begin.AFRESH, DATA);

    Path fits = Study.cells(out, "actif", Extent.FULL).resolve("retraining/gaze.fits");
    int rankings = RetrainingTable.methods().size();
    try (var found = Files.list(fits)) {
      assertThat(found.count()).isBetween(8L, 8L * (rankings - 1) + 4);
    }
    assertThat(outcome.measured()).isEqualTo(rankings);
    assertThat(Files.readString(outcome.page())).contains("Networks trained on the kept features");
  }

  @Test
  void aQuickStudyTrainsAnewForOneFoldAndThatOneWholly() {
    ActifProtocol quick = ActifProtocol.quick();
    RetrainingTable table =
        new RetrainingTable(new SeriesWorkshop(quick, new SeriesSets(out, quick), out));

    assertThat(table.jobs()).hasSize(RetrainingTable.methods().size());
    assertThat(table.jobs()).allMatch(job -> job.key().method().startsWith("fold-1."));
    assertThat(RetrainingTable.folds(ActifProtocol.full())).isEqualTo(5);
  }

  @Test
  void withoutTheSeriesItSaysWhichIsMissing() {
    assertThatThrownBy(() -> run(ActifPart.ETT, Study.Begin.AFRESH, out))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("without ett");
  }
}
