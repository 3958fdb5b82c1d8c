package dev.candor.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.candor.report.series.SeriesTrainingSummary;
import dev.candor.report.series.WindowSums;
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

/** The JSON of a training on series keeps to its schema and says the plain numbers first. */
class SeriesTrainingJsonTest {
  private static final Path SCHEMA =
      Path.of(System.getProperty("candor.root", ".."), "docs/schema/train-series.schema.json");
  private static final Path RANKING = SCHEMA.resolveSibling("ranking.schema.json");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Stream<SeriesTrainingSummary> runs() {
    return Stream.of(
        SampleSeriesRun.whole(),
        SampleSeriesRun.large(),
        SampleSeriesRun.small(),
        SampleSeriesRun.hostile(),
        SampleSeriesRun.least());
  }

  @ParameterizedTest
  @MethodSource("runs")
  void itKeepsToTheSchema(SeriesTrainingSummary run) throws IOException {
    Schema rules =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
    String json = SeriesTrainingJson.text(run, JsonLayout.ONE_LINE);

    assertThat(rules.validate(json, InputFormat.JSON)).isEmpty();
    assertThat(JSON.readTree(Files.readString(SCHEMA)).get("properties").propertyNames())
        .containsExactlyInAnyOrderElementsOf(JSON.readTree(json).propertyNames());
  }

  @Test
  void itMeansTheSameByAFeatureAsARanking() throws IOException {
    JsonNode own = JSON.readTree(Files.readString(SCHEMA)).get("$defs");
    JsonNode ranking = JSON.readTree(Files.readString(RANKING)).get("$defs");

    for (String name : ranking.propertyNames()) {
      assertThat(own.get(name)).as(name).isEqualTo(ranking.get(name));
    }
  }

  @Test
  void theNumbersAskedForStandAtTheTop() {
    JsonNode run = json(SampleSeriesRun.small());

    assertThat(run.get("mae").asDouble()).isEqualTo(.461);
    assertThat(run.get("floor").asDouble()).isEqualTo(.622);
    assertThat(run.get("driverRank").asInt()).isEqualTo(1);
    assertThat(run.get("costOverForward").asDouble()).isEqualTo(1.04);
    assertThat(run.get("ranking").get(0).get("feature").asString()).isEqualTo("sensor 1");
    assertThat(run.get("rankIntervals").get(2).get("worst").asInt()).isEqualTo(3);
    assertThat(run.get("accuracy").isNull()).isTrue();
  }

  @Test
  void whatWasNotMeasuredIsNull() {
    JsonNode run = json(SampleSeriesRun.least());

    for (String name :
        List.of("mae", "rmse", "driver", "driverRank", "costOverForward", "gate", "mean")) {
      assertThat(run.get(name).isNull()).as(name).isTrue();
    }
    assertThat(run.get("accuracy").asDouble()).isEqualTo(.5);
  }

  @Test
  void mapsAreSummedOverStepsAndOverFeatures() {
    WindowSums sums =
        WindowSums.of(dev.candor.report.heat.HeatMap.of(new double[] {1, -2, 3, 4, 5, 6}, 3, 2));

    assertThat(sums.byFeature()).containsExactly(9., 8.);
    assertThat(sums.byStep()).containsExactly(-1., 7., 11.);
  }

  private static JsonNode json(SeriesTrainingSummary run) {
    return JSON.readTree(SeriesTrainingJson.text(run, JsonLayout.ONE_LINE));
  }
}
