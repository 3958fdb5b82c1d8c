package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** {@code candor explain} on picture files, by models from elsewhere, seen from outside. */
class ExplainPictureTest {
  @TempDir static Path folder;

  @BeforeAll
  static void write() throws IOException {
    ExplainFiles.write(folder);
  }

  private static String model(String kind) {
    return ExplainFiles.model(folder, kind);
  }

  private static JsonNode json(String line) throws IOException {
    return ExplainFiles.json(folder, line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cnn    | pictures     | --method ablation       | [2,3,16,16] | input,channel,row,column",
        "cnn    | pictures/a.png | --method kernel-shap --mean .5,.5,.5 --std .2,.2,.2"
            + " --channels bgr --size 16x16 | [1,3,16,16] | input,channel,row,column",
      })
  void theFirstAxisRunsOverTheInputsAlsoForOne(
      String model, String input, String options, String shape, String axes) throws IOException {
    ExplainFiles.requireAxes(folder, model(model) + " " + input + " " + options, shape, axes);
  }

  @Test
  void imagesAreReadAsTheyWereNormalised() throws IOException {
    String line = model("cnn") + " pictures/b.png --method ablation";
    JsonNode plain = json(line);
    JsonNode shifted = json(line + " --mean 0,0,0 --std 1,1,1 --channels rgb");
    JsonNode other = json(line + " --channels bgr");

    assertThat(shifted.get("prediction")).isEqualTo(plain.get("prediction"));
    assertThat(other.get("prediction")).isNotEqualTo(plain.get("prediction"));
    assertThat(plain.get("inputs").get(0).asString()).isEqualTo("b.png");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cnn | pictures --method gradcam --out e.png | must be for one image file (found 2 of",
        "cnn | pictures --method ablation --mean 1,2 | mean must be three numbers",
        "cnn | pictures --method ablation --size big | image size must be HEIGHTxWIDTH",
        "cnn | pictures --method ablation --size 8x8 | must hold inputs of the shape",
      })
  void wrongInputIsOneLineThatSaysWhatToDo(String model, String line, String hint) {
    ExplainFiles.requireRefusal(folder, model(model) + " " + line, hint);
  }
}
