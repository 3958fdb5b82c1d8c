package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.data.image.ImageSize;
import dev.candor.data.image.RgbImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** {@code candor evaluate} on image networks and masks whose truth is known, seen from outside. */
class EvaluateImagesTest {
  private static Path folder;

  @TempDir Path own;

  @BeforeAll
  static void train() throws IOException {
    folder = SmallImages.folder();
  }

  private static Run evaluate(String line) {
    return Run.line(folder, "evaluate " + line);
  }

  private static JsonNode cell(JsonNode json, String method, String measure) {
    for (JsonNode cell : json.get("cells")) {
      if (cell.get("method").asString().equals(method)
          && cell.get("measure").asString().equals(measure)) {
        return cell;
      }
    }
    throw new AssertionError("no cell " + method + ", " + measure);
  }

  @Test
  void theMapOfDrawnFiguresBeatsTheFloorsAndTheCentreIsAmongThem() {
    Run run =
        evaluate(
            "ia photos --masks masks --methods importance,occlusion,random,centre"
                + " --json --quiet --out "
                + own);

    assertThat(run.code()).as(run.err()).isZero();
    JsonNode json = run.json();
    List<String> methods = new ArrayList<>();
    json.get("methods").forEach(method -> methods.add(method.get("method").asString()));
    assertThat(methods).containsExactly("importance", "occlusion", "random", "all-equal", "centre");
    double map = cell(json, "importance", "auroc").get("value").asDouble();
    assertThat(map).isGreaterThan(.75);
    assertThat(map).isGreaterThan(cell(json, "centre", "auroc").get("value").asDouble());
    assertThat(cell(json, "all-equal", "auroc").get("value").asDouble()).isEqualTo(.5);
    assertThat(cell(json, "centre", "own-auroc").get("value").asDouble()).isEqualTo(.5);
    assertThat(cell(json, "importance", "auroc").get("low").asDouble()).isLessThan(map);
    assertThat(cell(json, "importance", "calls").get("value").asDouble()).isEqualTo(1);
    assertThat(json.get("comparisons")).isNotEmpty();
    assertThat(own.resolve("report.html")).content().contains("centre", "data:image/png");
  }

  @Test
  void withoutMasksFaithfulnessAndCostAreMeasuredOnPatches() {
    JsonNode json = evaluate("pa0 loose --methods gradcam,saliency --rows 6 --json --quiet").json();

    assertThat(cell(json, "saliency", "insertion").get("value").isNumber()).isTrue();
    assertThat(cell(json, "centre", "deletion").get("value").isNumber()).isTrue();
    assertThat(json.get("features").asInt()).isEqualTo(36);
  }

  @Test
  void aMaskOfAnotherSizeIsRefusedByName() throws IOException {
    SmallImages.write(own.resolve("00.png"), RgbImage.ofBytes(bytes -> {}, ImageSize.square(8)));
    Files.createDirectories(own.resolve("one"));
    Files.copy(folder.resolve("loose/00.png"), own.resolve("one/00.png"));

    Run run = evaluate("ia " + own + "/one --masks " + own + " --methods importance");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("its mask must have its size 24x24 (found 8x8)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pa0 loose --methods importance | must have a network with a map (found a baseline",
        "ia loose --methods importance --masks photos | --masks must hold a mask for every image",
        "ia loose --methods importance --measures iou | --measures iou must have --masks DIR",
        "ia loose --methods importance --mask-values 1 | --mask-values must stand beside --masks",
        "ia loose --methods importance --masks masks --mask-values 256 | must be 0 to 255",
        "ia loose --methods importance --masks nothing | nothing",
        "ia ia --methods importance | holds no image",
      })
  void wrongInputIsOneLineThatSaysWhatToDo(String line, String hint) {
    Run run = evaluate(line + " --quiet");

    assertThat(run.code()).as(run.out()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).startsWith("candor: ").contains(hint);
  }
}
