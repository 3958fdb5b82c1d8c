package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** {@code candor rank} on image networks, seen from outside. */
class RankImagesTest {
  private static Path folder;

  @TempDir Path own;

  @BeforeAll
  static void train() throws IOException {
    folder = SmallImages.folder();
  }

  private static Run rank(String line) {
    return Run.line(folder, "rank " + line);
  }

  @Test
  void theMeanMapIsTheMeanOfTheExplanations() {
    JsonNode ranked = rank("ia photos --json --quiet").json();
    JsonNode explained = Run.line(folder, "explain ia photos --json --quiet").json();

    JsonNode images = ranked.get("images");
    assertThat(images.get("count").asInt()).isEqualTo(12);
    double sum = 0;
    for (JsonNode map : explained.get("values")) {
      sum += map.get(2).get(3).asDouble();
    }
    assertThat(images.get("map").get(2).get(3).asDouble()).isCloseTo(sum / 12, within(1e-9));
    assertThat(images.get("masked").asDouble())
        .isCloseTo(explained.get("masked").get("share").asDouble(), within(1e-9));
    assertThat(ranked.get("ranking")).hasSize(36);
    assertThat(ranked.get("ranking").get(0).get("weight").asDouble())
        .isGreaterThanOrEqualTo(ranked.get("ranking").get(35).get("weight").asDouble());
    assertThat(images.get("sameEverywhere").asDouble()).isBetween(0., 1.);
    int ofClasses = 0;
    for (JsonNode one : images.get("classes")) {
      ofClasses += one.get("count").asInt();
    }
    assertThat(ofClasses).isEqualTo(12);
  }

  @Test
  void wordsShowTheMapAndFoldersHoldPictures() {
    Run run = rank("ia photos --out " + own);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("12 images; mean importance", "the same in every image");
    for (String file : new String[] {"ranking.csv", "ranking.json", "ranking.png"}) {
      assertThat(own.resolve(file)).isNotEmptyFile();
    }
    assertThat(own.resolve("pictures/red.png")).isNotEmptyFile();
  }

  @Test
  void otherMethodsRankThePatchesOfSomeImages() {
    Run run = rank("pa0 loose --method gradcam --rows 4 --json --quiet");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.json().get("ranking")).hasSize(36);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ia | DATA must be given for an image network",
        "pa0 photos | must have a network with a map (found a baseline",
        "ia photos --svg a.svg | --svg must be for columns of a table",
        "ia photos --size 8x8 | --size must be what the model was trained with",
      })
  void wrongInputIsOneLineThatSaysWhatToDo(String line, String hint) {
    Run run = rank(line);

    assertThat(run.code()).as(run.out()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).startsWith("candor: ").contains(hint);
  }
}
