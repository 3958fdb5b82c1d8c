package dev.candor.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import dev.candor.core.Ranking;
import dev.candor.report.summary.TrainingSummary;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TrainingJsonTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void theLeastRunIsWrittenInFull() {
    JsonNode run = read(SampleRun.least());

    assertThat(run.propertyNames())
        .containsExactly(
            "formatVersion",
            "task",
            "rows",
            "features",
            "seeds",
            "metric",
            "seconds",
            "ranking",
            "data",
            "leftOut",
            "predictions",
            "notes",
            "evidence",
            "model",
            "report");
    assertThat(run.get("task").asString()).isEqualTo("regression");
    assertThat(run.get("rows").asInt()).isEqualTo(10);
    assertThat(run.get("features").asInt()).isEqualTo(1);
    assertThat(run.get("seeds").asInt()).isEqualTo(1);
    assertThat(run.get("metric").toString())
        .isEqualTo(
            "{\"name\":\"rmse\",\"better\":\"lower\",\"value\":0.25,\"sd\":0.0,"
                + "\"vanilla\":null,\"vanillaSd\":null}");
    assertThat(run.get("seconds").toString())
        .isEqualTo("{\"train\":0.5,\"vanilla\":0.0,\"shadow\":0.0,\"rank\":0.0}");
    assertThat(run.get("ranking").toString())
        .isEqualTo(
            "[{\"feature\":\"x\",\"weight\":1.0,\"weightLow\":1.0,\"weightHigh\":1.0,"
                + "\"rank\":1,\"rankSd\":0.0,\"confirmed\":null}]");
    assertThat(run.get("model").isNull()).isTrue();
  }

  @Test
  void confirmedIsABoolean() {
    JsonNode ranking = read(SampleRun.breastCancer()).get("ranking");

    assertThat(ranking.get(6).get("confirmed").isBoolean()).isTrue();
    assertThat(ranking.get(6).get("confirmed").asBoolean()).isTrue();
    assertThat(ranking.get(7).get("confirmed").asBoolean()).isFalse();
  }

  @Test
  void namesComeBackAsTheyWere() {
    JsonNode ranking = read(SampleRun.hostile()).get("ranking");

    List<String> names = SampleRun.hostile().ranking().order();
    for (int i = 0; i < names.size(); i++) {
      assertThat(ranking.get(i).get("feature").asString()).isEqualTo(names.get(i));
    }
  }

  @Test
  void weightsComeBackToTheBit() {
    Ranking ranking = SampleRun.wide(50).ranking();
    JsonNode json = JSON.readTree(RankingJson.text(ranking, JsonLayout.INDENTED)).get("ranking");

    for (int i = 0; i < 50; i++) {
      assertThat(json.get(i).get("weight").asDouble())
          .isEqualTo(ranking.features().get(i).weight());
    }
  }

  @Test
  void oneLineIsOneLine() {
    assertThat(TrainingJson.text(SampleRun.hostile(), JsonLayout.ONE_LINE)).doesNotContain("\n");
    assertThat(TrainingJson.text(SampleRun.hostile(), JsonLayout.INDENTED))
        .contains("\n  \"task\"");
  }

  @Test
  void aCheckThatIsNotANumberIsRefused() {
    Ranking ranking = SampleRun.least().ranking();
    Ranking spoilt =
        new Ranking(ranking.features(), ranking.evidence().withCheck("gap", Double.NaN));

    assertThatThrownBy(() -> RankingJson.text(spoilt, JsonLayout.ONE_LINE))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("gap must be finite (found NaN)");
  }

  private static JsonNode read(TrainingSummary run) {
    return JSON.readTree(TrainingJson.text(run, JsonLayout.ONE_LINE));
  }
}
