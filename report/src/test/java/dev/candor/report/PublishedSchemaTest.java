package dev.candor.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.candor.report.summary.TrainingSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PublishedSchemaTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("candor.root", ".."), "docs/schema");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Stream<TrainingSummary> runs() {
    return Stream.of(
        SampleRun.breastCancer(),
        SampleRun.hostile(),
        SampleRun.wide(200),
        SampleRun.least(),
        SampleRun.regression());
  }

  @ParameterizedTest
  @MethodSource("runs")
  void everyRunKeepsToTheSchema(TrainingSummary run) throws IOException {
    String json = TrainingJson.text(run, JsonLayout.ONE_LINE);

    assertThat(errors("train.schema.json", json)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("runs")
  void everyRankingKeepsToTheSchema(TrainingSummary run) throws IOException {
    String json = RankingJson.text(run.ranking(), JsonLayout.ONE_LINE);

    assertThat(errors("ranking.schema.json", json)).isEmpty();
  }

  @Test
  void theSchemaSaysNoToWhatIsWrong() throws IOException {
    ObjectNode run =
        (ObjectNode) JSON.readTree(TrainingJson.text(SampleRun.least(), JsonLayout.ONE_LINE));
    ((ObjectNode) run.get("ranking").get(0)).put("confirmed", "yes");
    run.remove("seconds");

    assertThat(errors("train.schema.json", run.toString())).hasSize(2);
  }

  @Test
  void everyFieldWrittenIsDescribed() throws IOException {
    JsonNode schema = JSON.readTree(Files.readString(FOLDER.resolve("train.schema.json")));
    JsonNode run = JSON.readTree(TrainingJson.text(SampleRun.least(), JsonLayout.ONE_LINE));

    assertThat(schema.get("properties").propertyNames())
        .containsExactlyInAnyOrderElementsOf(run.propertyNames());
  }

  @Test
  void bothSchemasMeanTheSameByAFeature() throws IOException {
    JsonNode train = JSON.readTree(Files.readString(FOLDER.resolve("train.schema.json")));
    JsonNode ranking = JSON.readTree(Files.readString(FOLDER.resolve("ranking.schema.json")));

    assertThat(train.get("$defs")).isEqualTo(ranking.get("$defs"));
  }

  private static List<Error> errors(String schema, String json) throws IOException {
    Schema rules =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(FOLDER.resolve(schema)), InputFormat.JSON);
    return rules.validate(json, InputFormat.JSON);
  }
}
