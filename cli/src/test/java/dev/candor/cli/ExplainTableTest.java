package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code candor explain} on rows of CSV files, by models from elsewhere, seen from outside. */
class ExplainTableTest {
  @TempDir static Path folder;

  @BeforeAll
  static void write() throws IOException {
    ExplainFiles.write(folder);
  }

  private static String model(String kind) {
    return ExplainFiles.model(folder, kind);
  }

  private static Run explain(String line) {
    return Run.line(folder, "explain " + line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mlp    | rows.csv     | --method kernel-shap    | [2,8]       | input,feature",
        "mlp    | named.csv    | --method occlusion      | [1,8]       | input,feature",
      })
  void theFirstAxisRunsOverTheInputsAlsoForOne(
      String model, String input, String options, String shape, String axes) throws IOException {
    ExplainFiles.requireAxes(folder, model(model) + " " + input + " " + options, shape, axes);
  }

  @Test
  void withoutJsonRowsAreCsvAndOthersAreWords() {
    assertThat(explain(model("mlp") + " rows.csv --method ablation").out())
        .startsWith("row,prediction,output_0,output_1,output_2,attribution_x1,")
        .hasLineCount(3);
    assertThat(explain(model("cnn") + " pictures --method ablation").out())
        .contains("a.png: output ", "channel 0, row ");
  }

  @Test
  void outIsAFileOfOneFormOrAFolder() throws IOException {
    String line = model("mlp") + " rows.csv --method ablation --quiet --out ";
    assertThat(explain(line + "e.csv").out()).isEmpty();
    assertThat(explain(line + "e.json").code()).isZero();
    assertThat(explain(line + "all").code()).isZero();

    assertThat(folder.resolve("e.csv")).content().startsWith("row,prediction");
    ExplainFiles.requireSchema(Files.readString(folder.resolve("e.json")));
    assertThat(folder.resolve("all/explanation.csv"))
        .hasSameTextualContentAs(folder.resolve("e.csv"));
    assertThat(folder.resolve("all/explanation.json")).exists();
    assertThat(folder.resolve("all/row-1.svg")).content().contains("<svg");
    assertThat(folder.resolve("all/report.html")).content().contains("<html");
    assertThat(explain(model("cnn") + " pictures --method gradcam --out seen").code()).isZero();
    assertThat(folder.resolve("seen/overlay-2.png")).isNotEmptyFile();
  }

  @Test
  void theEndingOfOutSaysTheForm() throws IOException {
    String rows = model("mlp") + " rows.csv --method ablation --quiet --out ";
    String row = model("mlp") + " row.npy --method saliency --quiet --out ";
    String image = model("cnn") + " pictures/a.png --method gradcam --quiet --out ";
    for (String line : List.of(rows + "p.html", row + "r.svg", image + "i.png", image + "i.HTML")) {
      Run run = explain(line);
      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.out()).isEmpty();
    }
    assertThat(folder.resolve("p.html")).content().contains("<html", "<svg");
    assertThat(folder.resolve("r.svg")).content().contains("<svg");
    assertThat(folder.resolve("i.HTML")).content().contains("<html");
    assertThat(ImageIO.read(folder.resolve("i.png").toFile()).getHeight()).isPositive();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mlp | rows.csv --method ablation --out e.xlsx | --out must end in one of .json, .csv,"
            + " .html, .png, .svg, or be a folder (found e.xlsx)",
        "mlp | rows.csv --method ablation --out e.svg | --out e.svg must be for one row of a table"
            + " (found 2 of the kind rows of a table)",
        "mlp | rows.csv --method ablation --out e.png | must be for one image file",
        "mlp | narrow.csv --method ablation | narrow.csv: must have 8 numbers in a row",
        "mlp | words.csv --method ablation | words.csv:2: must hold a finite number in column c",
        "mlp | texts.txt --method ablation | texts.txt: holds texts, which a tokenizer must cut",
        "mlp | texts.txt --method ablation --tokenizer none.json | none.json",
      })
  void wrongInputIsOneLineThatSaysWhatToDo(String model, String line, String hint) {
    ExplainFiles.requireRefusal(folder, model(model) + " " + line, hint);
  }
}
