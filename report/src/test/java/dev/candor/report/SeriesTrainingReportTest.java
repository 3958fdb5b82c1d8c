package dev.candor.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.Evidence;
import dev.candor.core.InputException;
import dev.candor.report.explanation.ExplainedInput;
import dev.candor.report.explanation.ExplanationSummary;
import dev.candor.report.series.FeatureRanking;
import dev.candor.report.series.RankSpan;
import dev.candor.report.series.SeriesTrainingSummary;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A training on series says what was trained, whether it helps, what matters and when. */
class SeriesTrainingReportTest {
  @ParameterizedTest
  @MethodSource("dev.candor.report.SeriesTrainingJsonTest#runs")
  void thePageIsWholeAndLoadsNothing(SeriesTrainingSummary run) {
    String page = SeriesTrainingReport.text(run);

    PageChecks.check(page);
    assertThat(SeriesTrainingReport.text(run)).isEqualTo(page);
  }

  @Test
  void theHeadlineSaysWhatWasFound() {
    assertThat(PageChecks.words(SeriesTrainingReport.text(SampleSeriesRun.whole())))
        .contains(
            "to predict depth from windows of 10 rows and 23 features.",
            "its mae is 0.461 (0.412 to 0.508); an answer that looks at none, the median of the"
                + " training windows, has 0.622.",
            "took 1.04 times the time of the answers alone",
            "The first 6 of 8 are shown.",
            "The weights of epoch 18 were kept.",
            "copy of R_x, copy of L_y");
  }

  @Test
  void aNetworkThatDoesNotBeatItsFloorIsSaidNotTo() {
    assertThat(PageChecks.words(SeriesTrainingReport.text(SampleSeriesRun.least())))
        .contains("The network does not beat that floor");
    assertThat(PageChecks.words(SeriesTrainingReport.text(SampleSeriesRun.whole())))
        .doesNotContain("The network does not beat");
  }

  @Test
  void whatWasNotMeasuredHasNoSection() {
    assertThat(SeriesTrainingReport.text(SampleSeriesRun.least()))
        .doesNotContain("id=\"gate\"", "id=\"when\"", "id=\"windows\"", "id=\"course\"");
  }

  @Test
  void aPageOfManyFeaturesAndLongWindowsStaysSmall() {
    assertThat(SeriesTrainingReport.text(SampleSeriesRun.large()).length()).isLessThan(1_500_000);
  }

  @ParameterizedTest
  @CsvSource({"3, 10", "200, 500", "1, 1", "34, 10"})
  void windowsAreExplainedWithEverySum(int features, int steps) {
    List<ExplainedInput> windows =
        List.copyOf(SampleSeriesRun.examples(SampleSeriesRun.names(features), steps).subList(0, 3));
    String page =
        ExplanationReport.text(
            new ExplanationSummary("gaze", "P1.csv", Evidence.of("actif"), List.of(), windows, 0));

    PageChecks.check(page);
    assertThat(PageChecks.count(page, "<th scope=\"row\" class=\"name\"><bdi>sensor "))
        .isEqualTo(3 * features);
    assertThat(PageChecks.words(page)).contains("Recorded was 0.9.", "Maps over time");
  }

  @Test
  void aWindowNeedsANameForEveryColumn() {
    assertThatThrownBy(
            () ->
                ExplainedInput.Window.of(
                    "w",
                    dev.candor.report.explanation.Answer.of("y", 1),
                    List.of("a"),
                    SampleSeriesRun.map(2, 3, 0, true)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("features of w must be one for each of the map's 2 columns");
  }

  @Test
  void spansBelongToTheRanking() {
    assertThatThrownBy(
            () ->
                new FeatureRanking(
                    SampleSeriesRun.ranking(List.of("a", "b"), "m"),
                    List.of(new RankSpan("b", 1, 1, 2), new RankSpan("a", 2, 1, 2)),
                    3))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("in the order of the ranking");
  }

  @Test
  void bothFilesAreWritten(@TempDir Path folder) {
    SeriesTrainingFiles files = SeriesTrainingFiles.write(SampleSeriesRun.small(), folder);

    assertThat(files.page()).hasFileName("report.html").exists();
    assertThat(files.json()).hasFileName("run.json").exists();
  }
}
