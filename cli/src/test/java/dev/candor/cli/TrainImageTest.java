package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.design.importance.ImageClassifier;
import dev.candor.design.importance.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class TrainImageTest {
  @TempDir static Path folder;

  @BeforeAll
  static void write() throws Exception {
    DrawnFiles.write(folder, 64);
    Files.createDirectories(folder.resolve("single/only"));
    Files.copy(folder.resolve("images/red/0.png"), folder.resolve("single/only/0.png"));
    Files.createDirectories(folder.resolve("thesis"));
    Files.writeString(folder.resolve("thesis/a.txt"), "dear");
    for (String name : new String[] {"red/a", "red/b", "red/c", "green/a", "green/b", "green/c"}) {
      Path file = folder.resolve("damaged").resolve(name + ".png");
      Files.createDirectories(file.getParent());
      Files.copy(folder.resolve("images/red/0.png"), file);
    }
    Files.write(folder.resolve("damaged/red/torn.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});
  }

  @Test
  void allNetworksAreFoldersBelowOneReport() {
    Run run =
        Run.line(
            folder,
            "train image images --arch all --masks masks --epochs 2 --json --out all --masked .4"
                + DrawnFiles.TINY);

    assertThat(run.code()).as(run.err()).isZero();
    JsonNode json = run.json();
    for (String network : new String[] {"ia", "ea", "pa0", "pa"}) {
      assertThat(json.get("accuracy").get(network).asDouble()).isBetween(0., 1.);
      try (ImageClassifier model = ImageClassifier.read(folder.resolve("all").resolve(network))) {
        assertThat(model.model().classes()).containsExactly("green", "red");
        assertThat(model.model().kind())
            .isEqualTo(network.equals("pa0") ? Kind.BASELINE : Kind.valueOf(upper(network)));
      }
    }
    assertThat(json.get("masked").asDouble()).isBetween(.1, .7);
    assertThat(json.get("auroc").asDouble()).isBetween(0., 1.);
    for (String floor : new String[] {"centre", "random", "meanMap"}) {
      assertThat(json.get("floors").get(floor).get("iou").asDouble()).isBetween(0., 1.);
    }
    assertThat(json.get("evidence").get("dataHash").asString()).hasSize(64);
    assertThat(json.get("networks").get(0).get("hash").asString()).hasSize(64);
    assertThat(folder.resolve("all/report.html")).content().contains("<!DOCTYPE html>");
    assertThat(folder.resolve("all/run.json")).exists();
    assertThat(folder.resolve("all.unfinished")).doesNotExist();
    assertThat(run.err())
        .contains("images: 64 images of 2 classes (green, red)", "stage 2 of 2, EA and PA")
        .contains("images/s", "s left", "epoch", "loss");
  }

  private static String upper(String name) {
    return name.toUpperCase(java.util.Locale.ROOT);
  }

  @Test
  void anIndexNamesImagesAndWhatIsTested() {
    Run run =
        Run.line(
            folder,
            "train image images --index index.csv --file name --target colour --ending .png --test"
                + " split=test --arch ea --epochs 1 --out indexed"
                + DrawnFiles.TINY);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains("4 to choose the epoch, 16 to test on");
    assertThat(run.out())
        .contains("network", "test accuracy", "IA ", "EA ")
        .contains("candor explain indexed images")
        .doesNotContain("masks", "PA");
    // what was asked for lies there itself, its first stage below it
    try (ImageClassifier model = ImageClassifier.read(folder.resolve("indexed"));
        ImageClassifier first = ImageClassifier.read(folder.resolve("indexed/ia"))) {
      assertThat(model.model().kind()).isEqualTo(Kind.EA);
      assertThat(first.model().kind()).isEqualTo(Kind.IA);
    }
    assertThat(folder.resolve("indexed/run.json")).exists();
  }

  @Test
  void brokenImagesAreRefusedByNameOrLeftOutByName() {
    String command = "train image damaged --epochs 1 --quiet --out d" + DrawnFiles.TINY;

    Run refused = Run.line(folder, command);
    Run skipped = Run.line(folder, command + "--broken skip");

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err().lines()).hasSize(1);
    assertThat(refused.err()).contains("torn.png");
    assertThat(skipped.code()).as(skipped.err()).isZero();
    assertThat(skipped.out()).contains("left out:", "torn.png");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "train image gone --out m                                         | gone",
        "train image single --out m                                       | single",
        "train image images                                               | --out",
        "train image --out m                                              | DIR",
        "train image images --out thesis                                  | --out",
        "train image images --out m --arch iaa                            | --arch",
        "train image images --out m --size 20                             | nearest one is 24",
        "train image images --out m --size 17 --patch 4                   | nearest one is 16",
        "train image images --out m --index gone.csv --file a --target b  | gone.csv",
        "train image images --out m --index index.csv --file nam --target colour | nam",
        "train image images --out m --index index.csv --file name         | --target",
        "train image images --out m --file name                           | --index",
        "train image images --out m --index index.csv --file name --target colour | index.csv",
        "train image images --out m --test split=test                     | split=test",
        "train image images --out m --mask-values 1                       | --masks",
        "train image images --out m --meant 1                             | --masks",
        "train image images --out m --masks masks --mask-values 256       | must be 0 to 255",
        "train image images --out m --masks masks --meant 256             | must be 0 to 255",
        "train image images --out m --masks masks --meant 1 --mask-values 2 | --meant",
        "train image images --out m --masks gone                          | gone",
        "train image images --out m --masked 1                            | --masked",
        "train image images --out m --validation 0                        | --validation",
        "train image images --out m --batch 0                             | --batch",
        "train image images --out m --widths 1,2                          | --widths",
        "train image images --out m --crop 2                              | --crop",
        "train image images --out m --flip 2                              | flip",
        "train image images --out m --epochs 0                            | epochs",
        "train image images --out m --precision fp8                       | --precision",
        "train image images --out m --arch pa --weights gone.safetensors  | gone.safetensors",
        "train image images --out m --arch pa --weights index.csv         | index.csv",
        "train image images --out m --weights index.csv                   | --weights",
        "train image images --out m --begin-with gone                     | gone",
        "train image images --out m --threads 0                           | --threads",
      })
  void whatIsWrongIsOneLineThatNamesIt(String line, String named) {
    Run run = Run.line(folder, line);

    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    String last = run.err().lines().reduce("", (a, b) -> b);
    assertThat(last).startsWith("candor: ").contains(named);
    assertThat(run.err()).doesNotContain("\tat ", "Exception");
    assertThat(folder.resolve("m")).doesNotExist();
    assertThat(folder.resolve("m.unfinished")).doesNotExist();
    assertThat(folder.resolve("thesis/a.txt")).hasContent("dear");
  }
}
