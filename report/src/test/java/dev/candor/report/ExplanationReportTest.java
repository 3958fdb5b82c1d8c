package dev.candor.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.Evidence;
import dev.candor.core.InputException;
import dev.candor.report.explanation.ExplanationSummary;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page of explanations is whole, loads nothing, and reads without seeing it. */
class ExplanationReportTest {
  static Stream<ExplanationSummary> pages() {
    return Stream.of(
        SampleExplanations.all(),
        SampleExplanations.hostile(),
        SampleExplanations.folder(60),
        SampleExplanations.unmasked());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void thePageIsWholeAndLoadsNothing(ExplanationSummary explanations) {
    PageChecks.check(ExplanationReport.text(explanations));
  }

  @Test
  void picturesSayWhatTheyShow() throws IOException {
    String page = ExplanationReport.text(SampleExplanations.all());

    assertThat(PageChecks.pictures(page)).isEqualTo(4);
    assertThat(page)
        .contains("alt=\"disc.png as the model saw it\"")
        .contains("importance laid over it: the largest value lies half way down, in the middle");
  }

  @Test
  void aFolderOfPicturesIsAGridOfCards() throws IOException {
    String page = ExplanationReport.text(SampleExplanations.folder(60));
    String words = PageChecks.words(page);

    assertThat(PageChecks.pictures(page)).isEqualTo(48 * 4);
    assertThat(words)
        .contains("explained 65 answers of the model; 48 are shown.")
        .contains("Of 48 answers shown 32 are right.", "36 more pictures")
        .contains("&#10003; right, disc with probability 0.930")
        .contains("&#10007; wrong, cross with probability 0.890", "It is triangle.")
        .contains("PA, 30\u00a0% masked : &#10007; wrong, cross with probability 0.660")
        .contains("Veiled below 0.310 What is left, 56\u00a0% masked")
        .doesNotContain("For and against");
    assertThat(page)
        .contains("alt=\"What is left of it, with 36 of 64 patches painted over\"")
        .contains("alt=\"Importance of its patches: the largest value lies");
  }

  @Test
  void meanMapsStandBesideTheCentredGaussian() throws IOException {
    String page =
        ExplanationReport.text(
            SampleExplanations.folder(3).withMeans(SampleImageRun.whole().means().orElseThrow()));

    PageChecks.check(page);
    assertThat(PageChecks.pictures(page)).isEqualTo(3 * 4 + 6);
    assertThat(PageChecks.words(page))
        .contains("All 298 images Centred Gaussian, a floor disc, 75");
  }

  @Test
  void withoutAThresholdTheVeilIsAsThickAsPatchesCountLittle() throws IOException {
    String page = ExplanationReport.text(SampleExplanations.unmasked());

    assertThat(PageChecks.pictures(page)).isEqualTo(3);
    assertThat(PageChecks.words(page))
        .contains("Importance 0.000 to 1.000 Veiled by importance", "cat with probability 0.750")
        .doesNotContain("What is left,", "right, cat", "answers shown");
  }

  @Test
  void findingsStandInWords() {
    String page = ExplanationReport.text(SampleExplanations.all());
    assertThat(page)
        .contains("integrated gradients explained 7 answers of the model; 4 are shown.")
        .contains("Why <strong><bdi>disc</bdi></strong>? The model gives it 4.20.")
        .contains("Completeness gap 0.000120.")
        .contains("<bdi>funny</bdi> (+0.420), <bdi>convinc</bdi> (\u22120.300)")
        .contains("<strong>Warning:</strong> The text was cut after 16 tokens.");
  }

  @Test
  void theSameExplanationsGiveTheSameBytes() {
    assertThat(ExplanationReport.text(SampleExplanations.all()))
        .isEqualTo(ExplanationReport.text(SampleExplanations.all()));
  }

  @Test
  void aPageOfNothingIsAnError() {
    assertThatThrownBy(
            () -> new ExplanationSummary("m", "d", Evidence.of("x"), List.of(), List.of(), 0))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("inputs must be one or more");
  }
}
