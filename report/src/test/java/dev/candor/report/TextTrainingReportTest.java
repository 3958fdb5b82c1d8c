package dev.candor.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.candor.report.text.TextTrainingSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A training on texts as a page and as JSON. */
class TextTrainingReportTest {
  private static final Path SCHEMA =
      Path.of(System.getProperty("candor.root", ".."), "docs/schema/train-text.schema.json");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Stream<TextTrainingSummary> runs() {
    return Stream.of(SampleTextRun.least(), SampleTextRun.whole(), SampleTextRun.hostile());
  }

  @ParameterizedTest
  @MethodSource("runs")
  void theJsonKeepsToTheSchema(TextTrainingSummary run) throws IOException {
    Schema rules =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
    String json = TextTrainingJson.text(run, JsonLayout.ONE_LINE);

    assertThat(rules.validate(json, InputFormat.JSON)).isEmpty();
    assertThat(JSON.readTree(Files.readString(SCHEMA)).get("properties").propertyNames())
        .containsExactlyInAnyOrderElementsOf(JSON.readTree(json).propertyNames());
  }

  @Test
  void theNumbersAskedForStandAtTheTop() {
    JsonNode run = json(SampleTextRun.whole());

    assertThat(run.get("accuracy").asDouble()).isEqualTo(.75);
    assertThat(run.get("auroc").asDouble()).isEqualTo(.85);
    assertThat(run.get("floors").get("accuracy").asDouble()).isEqualTo(.55);
    assertThat(run.get("floors").get("auroc").asDouble()).isEqualTo(.5);
    assertThat(run.get("baselines").get("gradient-norm").get("auroc").asDouble()).isEqualTo(.9);
    assertThat(run.get("costOverForward").asDouble()).isEqualTo(1.06);
    assertThat(json(SampleTextRun.least()).get("auroc").isNull()).isTrue();
    assertThat(json(SampleTextRun.least()).get("baselines")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("runs")
  void thePageLoadsNothingAndTextsOfStrangersStayTexts(TextTrainingSummary run) {
    String page = TextTrainingReport.text(run);

    assertThat(page)
        .startsWith("<!DOCTYPE html>")
        .contains("default-src 'none'")
        .doesNotContain("<script", "http://", "https://");
  }

  @Test
  void methodsStandInTheOrderOfWhatTheyFindAndFloorsLast() {
    String page = TextTrainingReport.text(SampleTextRun.whole());

    assertThat(page.indexOf(">gradient-norm<")).isLessThan(page.indexOf("<strong>expnet"));
    assertThat(page.indexOf("<strong>expnet")).isLessThan(page.indexOf(">at random<"));
    assertThat(page)
        .contains("it is distilled", "class=\"word marked\"")
        .contains("Which heads the explainer goes by", "Most by row in head 2 of layer 6");
  }

  @Test
  void bothFilesAreWritten(@TempDir Path folder) throws IOException {
    TextTrainingFiles files = TextTrainingFiles.write(SampleTextRun.least(), folder);

    assertThat(JSON.readTree(Files.readString(files.json())).get("formatVersion").asInt())
        .isEqualTo(1);
    assertThat(files.page()).isNotEmptyFile();
  }

  private static JsonNode json(TextTrainingSummary run) {
    return JSON.readTree(TextTrainingJson.text(run, JsonLayout.ONE_LINE));
  }
}
