package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code candor explain} on image networks of ours, seen from outside. */
class ExplainImagesTest {
  private static Path folder;

  @TempDir Path own;

  @BeforeAll
  static void train() throws IOException {
    folder = SmallImages.folder();
  }

  private static Run explain(String line) {
    return Run.line(folder, "explain " + line);
  }

  private static JsonNode json(String line) throws IOException {
    return ExplainFiles.json(folder, line);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ia", "pa"})
  void theMapComesWithTheAnswerThatPredictGives(String model) throws IOException {
    JsonNode explained = json(model + " photos");
    JsonNode predicted = Run.line(folder, "predict " + model + " photos --json --quiet").json();

    assertThat(explained.get("method").asString()).isEqualTo("importance");
    assertThat(explained.get("axes").toString()).isEqualTo("[\"input\",\"row\",\"column\"]");
    assertThat(explained.get("shape").toString()).isEqualTo("[12,6,6]");
    assertThat(explained.get("evidence").get("modelCalls").asInt()).isEqualTo(12);
    assertThat(explained.get("accuracy")).isEqualTo(predicted.get("accuracy"));
    for (int i = 0; i < 12; i++) {
      JsonNode one = predicted.get("predictions").get(i);
      assertThat(explained.get("inputs").get(i)).isEqualTo(one.get("image"));
      assertThat(explained.get("classOf").get(i)).isEqualTo(one.get("class"));
      int c = 0;
      for (JsonNode probability : one.get("probabilities")) {
        assertThat(explained.get("prediction").get(i).get(c++).asDouble())
            .isEqualTo(probability.asDouble());
      }
      assertThat(explained.get("values").get(i))
          .allSatisfy(
              row ->
                  assertThat(row)
                      .allSatisfy(value -> assertThat(value.asDouble()).isBetween(0., 1.)));
    }
  }

  @Test
  void classActivationLooksAtWhatAnIaSumsAndNotIntoThePartThatMakesItsMap() throws IOException {
    String line = "ia photos/red --method gradcam --set upsampling=none";
    JsonNode own = json(line);
    assertThat(own.get("evidence").get("settings").get("layer").asString()).isEqualTo("weighted");
    assertThat(own.get("shape").toString()).isEqualTo("[4,6,6]");
  }

  @Test
  void onePictureIsOneDrawing() {
    Run run = explain("ia photos/red/00.png --out " + own.resolve("one"));
    assertThat(run.code()).isZero();
    assertThat(run.out() + run.err()).contains("report.html and 1 drawing to");
  }

  @Test
  void thePatchesThatCountLeastAreVeiledByShareOrThreshold() throws IOException {
    JsonNode share = json("ia photos --share-masked .5");
    assertThat(share.get("masked").get("share").asDouble()).isCloseTo(.5, within(1e-9));
    JsonNode threshold = json("ia photos --threshold 2");
    assertThat(threshold.get("masked").get("share").asDouble()).isEqualTo(1);
    JsonNode pixels = json("pa photos");
    double least = pixels.get("masked").get("thresholds").get(0).asDouble();
    assertThat(least).isPositive();
    assertThat(pixels.get("masked").get("rule").asString()).contains(Double.toString(least));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ia  | --method occlusion | [1,3,24,24]",
        "ia  | --method ablation | [1,6,6]",
        "ia  | --method lime --samples 80 | [1,6,6]",
        "ia  | --method saliency | [1,3,24,24]",
        "ia  | --method gradcam | [1,24,24]",
        "pa  | --method integrated-gradients --steps 4 | [1,3,24,24]",
        "pa  | --method gradcam++ | [1,24,24]",
        "pa  | --method expected-gradients --background loose --samples 4 | [1,3,24,24]",
        "pa0 | --method rise --samples 20 | [1,24,24]",
        "pa0 | --method gradcam | [1,24,24]",
        "pa0 | --method guided-backprop | [1,3,24,24]",
        "pa0 | --method kernel-shap --samples 200 | [1,6,6]",
      })
  void otherMethodsExplainItOnItsOwnPatchesAndPreparation(
      String model, String options, String shape) throws IOException {
    JsonNode json = json(model + " loose/00.png " + options);

    assertThat(json.get("shape").toString()).isEqualTo(shape);
    assertThat(json.get("prediction"))
        .isEqualTo(json(model + " loose/00.png --method saliency").get("prediction"));
  }

  @Test
  void outIsAFolderWithAPageJsonAndADrawingOfEachPicture() throws IOException {
    Run run = explain("ia photos.zip --out " + own + "/all");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains("12 images", "answered rightly", "wrote explanation.json");
    assertThat(own.resolve("all/report.html")).content().contains("<html", "12 images");
    assertThat(own.resolve("all/explanation.json")).content().contains("\"masked\"");
    try (var drawings = Files.walk(own.resolve("all/pictures"))) {
      assertThat(drawings.filter(file -> file.toString().endsWith(".png.png"))).hasSize(12);
    }
    assertThat(explain("ia loose/03.png --quiet --out " + own + "/one.png").code()).isZero();
    assertThat(own.resolve("one.png")).isNotEmptyFile();
    assertThat(explain("ia loose --quiet --out " + own + "/page.html").code()).isZero();
    assertThat(own.resolve("page.html")).content().contains("03.png");
  }

  @Test
  void aNameInAZipDoesNotLeadOutOfTheFolder() throws IOException {
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(own.resolve("evil.zip")))) {
      zip.putNextEntry(new ZipEntry("../../evil.png"));
      zip.write(Files.readAllBytes(folder.resolve("loose/00.png")));
    }

    Run run = explain("ia " + own + "/evil.zip --out " + own + "/out");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("must not lead out of its folder");
    assertThat(own.resolve("evil.png.png")).doesNotExist();
  }

  @Test
  void aBrokenFileIsRefusedOrNamedAndLeftOut() throws IOException {
    Files.copy(folder.resolve("loose/00.png"), own.resolve("00.png"));
    Files.writeString(own.resolve("01.png"), "no picture");

    Run refused = explain("ia " + own + " --json");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.json().get("error").asString()).contains("01.png: is not an image");
    JsonNode skipped = json("ia " + own + " --broken skip");
    assertThat(skipped.get("inputs").toString()).isEqualTo("[\"00.png\"]");
    assertThat(skipped.get("broken").get(0).asString()).contains("01.png");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pa0 loose | --method must be given for a baseline, which has no map of its own",
        "pa0 loose --method importance | must have a network with a map (found a baseline",
        "ia loose --method gate | must have a network of ours with a gate",
        "ia loose --size 32x32 | --size must be what the model was trained with, 24x24",
        "ia loose --mean 0,0,0 | --mean must be what the model was trained with, [0.485",
        "ia loose --std 1 | --std must be what the model was trained with",
        "ia loose --channels bgr | --channels must be what the model was trained with, RGB",
        "ia loose --share-masked 1 | --share-masked must be 0 or more and below 1",
        "ia loose --share-masked .5 --threshold .2 | must not stand beside --share-masked",
        "ia loose --class 3 | --class must be one of",
        "ia ia | holds no image",
        "ia loose/00.jpg | nothing there",
        "ia loose --method importance --steps 4 | --steps must be a setting of importance",
        "ia loose --out pictures.svg | must be for one row of a table",
        "ia loose --out pictures.png | must be for one image file",
        ". loose | the folder of several: ia, pa, pa0",
      })
  void wrongInputIsOneLineThatSaysWhatToDo(String line, String hint) {
    Run run = explain(line);

    assertThat(run.code()).as(run.out()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines().filter(one -> one.startsWith("candor: "))).hasSize(1);
    assertThat(run.err()).contains(hint);
  }

  @Test
  void sizesThatAreTheModelsOwnMayBeSaid() throws IOException {
    assertThat(json("ia loose --size 24x24 --mean .485,.456,.406").get("values"))
        .isEqualTo(json("ia loose").get("values"));
  }
}
