package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** {@code candor predict} on image networks, seen from outside. */
class PredictImagesTest {
  private static Path folder;

  @TempDir Path own;

  @BeforeAll
  static void train() throws IOException {
    folder = SmallImages.folder();
  }

  private static Run predict(String line) {
    return Run.line(folder, "predict " + line);
  }

  @Test
  void answersAreCsvWithAccuracyWhereFoldersAreClasses() {
    Run run = predict("ia photos");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).startsWith("image,class,prediction,probability_").hasLineCount(13);
    assertThat(run.err()).contains("accuracy ", " of 12 images");
  }

  @Test
  void jsonHoldsOneObjectWithEveryProbability() {
    Run run = predict("ia photos --json --quiet");

    assertThat(run.err()).isEmpty();
    JsonNode json = run.json();
    assertThat(json.get("rows").asInt()).isEqualTo(12);
    double accuracy = json.get("accuracy").get("value").asDouble();
    int right = 0;
    for (JsonNode one : json.get("predictions")) {
      right += one.get("class").equals(one.get("prediction")) ? 1 : 0;
      double sum = 0;
      for (JsonNode probability : one.get("probabilities")) {
        sum += probability.asDouble();
      }
      assertThat(sum).isCloseTo(1, within(1e-6));
    }
    assertThat(accuracy).isCloseTo(right / 12., within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"photos.zip", "loose", "photos"})
  void theSamePicturesGetTheSameAnswersWhereverTheyLie(String data) {
    List<String> zipped = answers(predict("ia photos.zip --quiet").out());

    assertThat(answers(predict("ia " + data + " --quiet").out()))
        .containsExactlyInAnyOrderElementsOf(zipped);
  }

  /** Everything behind the name and the class. */
  private static List<String> answers(String csv) {
    return csv.lines().skip(1).map(line -> line.replaceFirst("^.*?,(?=[a-z]+,[0-9])", "")).toList();
  }

  @Test
  void aBrokenFileIsRefusedOrNamedAndLeftOut() throws IOException {
    Files.copy(folder.resolve("loose/00.png"), own.resolve("00.png"));
    Files.writeString(own.resolve("01.png"), "no picture");

    Run refused = predict("ia " + own);
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).contains("01.png: is not an image that is read");
    Run skipped = predict("ia " + own + " --broken skip");
    assertThat(skipped.code()).isZero();
    assertThat(skipped.out()).hasLineCount(2);
    assertThat(skipped.err()).contains("left out: ", "01.png");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ia nothing | nothing",
        "ia ia | holds no image",
        ". photos | must be the folder of one model (found the folder of several: ia, pa, pa0)",
        "ia photos --id a | --id must name columns of a table",
      })
  void wrongInputIsOneLineThatSaysWhatToDo(String line, String hint) {
    Run run = predict(line);

    assertThat(run.code()).as(run.out()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).startsWith("candor: ").contains(hint);
  }
}
