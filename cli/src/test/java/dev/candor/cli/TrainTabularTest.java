package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class TrainTabularTest {
  @TempDir Path folder;

  @Test
  void theJsonHoldsWhatAProgramNeeds() throws Exception {
    SmallTables.classes(folder);

    Run run =
        Run.line(folder, "train tabular classes.csv --json --out model --seeds 3 --epochs 40");

    assertThat(run.err()).contains("classes.csv: 120 rows, 5 columns; target answer (binary)");
    assertThat(run.err()).contains("left out: code");
    assertThat(run.code()).isZero();
    JsonNode json = run.json();
    assertThat(json.get("task").asString()).isEqualTo("binary");
    assertThat(json.get("rows").asInt()).isEqualTo(120);
    assertThat(json.get("features").asInt()).isEqualTo(3);
    assertThat(json.get("seeds").asInt()).isEqualTo(3);
    assertThat(json.get("metric").get("name").asString()).isEqualTo("accuracy");
    for (String figure : new String[] {"value", "sd", "vanilla"}) {
      assertThat(json.get("metric").get(figure).asDouble()).isBetween(0.0, 1.0);
    }
    for (String stage : new String[] {"train", "vanilla", "shadow", "rank"}) {
      assertThat(json.get("seconds").get(stage).asDouble()).isPositive();
    }
    JsonNode ranking = json.get("ranking");
    assertThat(ranking).hasSize(3);
    double sum = 0;
    for (int i = 0; i < ranking.size(); i++) {
      assertThat(ranking.get(i).get("rank").asInt()).isEqualTo(i + 1);
      assertThat(ranking.get(i).get("rankSd").asDouble()).isNotNegative();
      assertThat(ranking.get(i).get("confirmed").isBoolean()).isTrue();
      sum += ranking.get(i).get("weight").asDouble();
    }
    assertThat(sum).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-6));
    assertThat(ranking.get(0).get("feature").asString()).isEqualTo("good");
    assertThat(Path.of(json.get("model").asString())).isDirectoryContaining("glob:**model.json");
    assertThat(Path.of(json.get("report").asString())).content().contains("<!DOCTYPE html>");
  }

  @Test
  void aPersonReadsAccuracyRankingPathsAndWhatToDoNext() throws Exception {
    SmallTables.classes(folder);

    Run run =
        Run.in(
            folder,
            "train",
            "tabular",
            "classes.csv",
            "--out",
            "my model",
            "--seeds",
            "2",
            "--epochs",
            "5",
            "--no-shadow");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("test accuracy:", "with the gate", "without it", "over 2 seeds")
        .contains("rank  feature", "good", "colour")
        .contains("report: my model/report.html", "candor predict 'my model' classes.csv");
    assertThat(folder).isDirectoryNotContaining("glob:**.unfinished");
  }

  @Test
  void regressionStaysRegression() throws Exception {
    SmallTables.numbers(folder);

    Run run =
        Run.line(
            folder, "train tabular numbers.csv --out m --json --quiet --seeds 2" + " --epochs 60");

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.json().get("task").asString()).isEqualTo("regression");
    assertThat(run.json().get("metric").get("name").asString()).isEqualTo("rmse");
    assertThat(run.json().get("ranking").get(0).get("feature").asString()).isEqualTo("a");
  }

  @Test
  void theSameSeedGivesTheSameBits() throws Exception {
    SmallTables.classes(folder);
    String command =
        "train tabular classes.csv --out model --json --seeds 2 --epochs 6 --seed 9 --threads 1";

    Run first = Run.line(folder, command);
    byte[] weights = Files.readAllBytes(folder.resolve("model/weights.safetensors"));
    Run second = Run.line(folder, command);

    assertThat(first.code()).isZero();
    assertThat(folder.resolve("model/weights.safetensors")).hasBinaryContent(weights);
    assertThat(second.json().get("ranking")).isEqualTo(first.json().get("ranking"));
  }

  @Test
  void aColumnThatWeighsRowsOrNamesGroupsIsNoInput() throws Exception {
    StringBuilder csv = new StringBuilder("x,patient,weight,y\n");
    for (int row = 0; row < 80; row++) {
      csv.append(row % 7).append(",p").append(row / 4).append(',').append(1 + row % 3);
      csv.append(row % 7 > 3 ? ",ill\n" : ",well\n");
    }
    Files.writeString(folder.resolve("t.csv"), csv.toString());

    Run run =
        Run.line(
            folder,
            "train tabular t.csv --out m --json --group patient --weights"
                + " weight --class-weights balanced --seeds 1 --epochs 3 --no-vanilla --no-shadow");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.json().get("features").asInt()).isEqualTo(1);
    assertThat(run.json().get("metric").get("vanilla").isNull()).isTrue();
    assertThat(run.json().get("ranking").get(0).get("confirmed").isNull()).isTrue();
    assertThat(run.json().get("data").get("split").asString()).contains("groups of patient");
  }
}
