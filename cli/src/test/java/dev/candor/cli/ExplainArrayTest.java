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

/** {@code candor explain} on arrays and series, by models from elsewhere, seen from outside. */
class ExplainArrayTest {
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

  private static JsonNode json(String line) throws IOException {
    return ExplainFiles.json(folder, line);
  }

  /** What Captum says, from the same files. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mlp_saliency | signed | onnx | saliency | --set sign=signed",
        "mlp_saliency | signed | pt | saliency | --set sign=signed",
        "mlp_saliency | absolute | safetensors | saliency | --set sign=size",
        "mlp_saliency | input_x_gradient | onnx | input-x-gradient | --seed 1",
        "mlp_feature_ablation | each_zero | onnx | ablation | --baseline zero",
        "mlp_feature_ablation | each_zero | pt | ablation | --baseline zero",
        "mlp_feature_ablation | each_vector_baseline | onnx | ablation | --baseline BASELINES",
        "mlp_occlusion | window3_stride1 | onnx | occlusion |"
            + " --baseline zero --window 3 --stride 1",
        "mlp_shapley | features_exact | pt | exact-shapley | --baseline BASELINES",
        "cnn_occlusion | window3x4x4_stride3x4x4 | onnx | occlusion | --window 4 --stride 4",
        "cnn_occlusion | window3x5x5_stride3x3x3 | pt | occlusion |"
            + " --window 3x5x5 --stride 3x3x3",
        "lstm_max_feature_ablation | by_time_step | onnx | ablation | --components step",
        "lstm_max_feature_ablation | by_cell | pt | ablation | --components number",
      })
  void agreesWithTheGoldenValues(String name, String id, String kind, String method, String options)
      throws IOException {
    GoldenInputs golden = new GoldenInputs(folder, name);
    String inputs = golden.input(id, "x");
    String given =
        options.contains("BASELINES")
            ? options.replace("BASELINES", golden.input(id, "baselines"))
            : options;
    double[] expected = golden.expected(id);
    double[] targets = GoldenInputs.numbers(golden.check(id).get("settings").get("target"));
    JsonNode tolerance = golden.check(id).get("tolerance").get("attributions");
    int width = expected.length / targets.length;
    for (int row = 0; row < targets.length; row++) {
      JsonNode json =
          json(
              golden.model(kind)
                  + " "
                  + inputs
                  + " --method "
                  + method
                  + " --target "
                  + (int) targets[row]
                  + " "
                  + given);
      double[] found = GoldenInputs.numbers(json.get("values").get(row));
      assertThat(found).hasSize(width);
      assertThat(json.get("target").get(row).asInt()).isEqualTo((int) targets[row]);
      for (int i = 0; i < width; i++) {
        double right = expected[row * width + i];
        assertThat(found[i])
            .as("row %d, number %d", row, i)
            .isCloseTo(
                right,
                within(
                    tolerance.get("abs").asDouble()
                        + tolerance.get("rel").asDouble() * Math.abs(right)));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bert   | vectors.npy  | --method integrated-gradients --steps 8 | [1,9,16] |"
            + " input,step,feature",
        "bert.pt | vectors.npy | --method saliency --hold mask=1 | [1,9,16] | input,step,feature",
        "bert.s | vectors.npy  | --method ablation --components step | [1,9,16] |"
            + " input,step,feature",
        "mlp    | rows.npy     | --method ablation       | [3,8]       | input,feature",
        "mlp    | row.npy      | --method ablation       | [1,8]       | input,feature",
        "mlp    | one.npz      | --method lime           | [3,8]       | input,feature",
        "mlp    | two.npz:y    | --method owen           | [3,8]       | input,feature",
        "mlp.pt | rows.npy     | --method saliency       | [3,8]       | input,feature",
        "cnn    | images.npy   | --method ablation       | [2,3,16,16] | input,channel,row,column",
        "cnn    | image.npy    | --method ablation       | [1,3,16,16] | input,channel,row,column",
        "cnn    | image.npy    | --method occlusion --baseline blur | [1,3,16,16] |"
            + " input,channel,row,column",
        "cnn    | image.npy    | --method rise --samples 20 --set softmax=yes | [1,16,16] |"
            + " input,row,column",
        "cnn    | images.npy   | --method lime --samples 60 | [2,3,16,16] |"
            + " input,channel,row,column",
        "cnn    | images.npy   | --method gradcam++    | [2,16,16]   | input,row,column",
        "cnn    | images.npy   | --method lrp --set composite=epsilon-plus | [2,3,16,16] |"
            + " input,channel,row,column",
        "cnn    | images.npy   | --method deeplift-shap --background images.npy | [2,3,16,16] |"
            + " input,channel,row,column",
        "bert   | vectors.npy  | --method deeplift     | [1,9,16]    | input,step,feature",
        "bert   | vectors.npy  | --method chefer       | [1,9]       | input,axis1",
      })
  void theFirstAxisRunsOverTheInputsAlsoForOne(
      String model, String input, String options, String shape, String axes) throws IOException {
    ExplainFiles.requireAxes(folder, model(model) + " " + input + " " + options, shape, axes);
  }

  @Test
  void layersAreListedWhereTheyCanBeSeen() throws IOException {
    assertThat(explain(model("cnn") + " --layers").out()).contains("conv1", "convolution, linear");
    Run json = explain(model("mlp") + " --layers --json");
    assertThat(json.json().get("layers").get(0).get("name").asString()).isEqualTo("fc1");
    Run script = explain(model("mlp.pt") + " --layers");
    assertThat(script.code()).isEqualTo(2);
    assertThat(script.err()).contains("a TorchScript file shows no layers");
  }

  @Test
  void sharesAddUpAndSampledValuesHaveAnError() throws IOException {
    JsonNode json = json(model("mlp") + " rows.npy --method kernel-shap --baseline zero --seed 4");

    assertThat(json.get("evidence").get("gap").asDouble()).isCloseTo(0, within(1e-5));
    assertThat(json.get("evidence").get("seed").asLong()).isEqualTo(4);
    assertThat(json.get("evidence").get("standardError").isNumber()).isTrue();
    JsonNode plain = json(model("mlp") + " rows.npy --method ablation").get("evidence");
    assertThat(plain.get("seed").isNull()).isTrue();
  }

  @Test
  void deepLiftAddsUpOverATransformerThatAsksForItsOwnShapes() throws IOException {
    JsonNode json = json(model("bert") + " vectors.npy --method deeplift --baseline zero");

    assertThat(json.get("evidence").get("gap").asDouble()).isCloseTo(0, within(1e-4));
  }

  @Test
  void aFileMayHoldABaselineForEachInput() throws IOException {
    String line = model("mlp") + " rows.npy --method integrated-gradients --baseline ";
    JsonNode own = json(line + "rows.npy");
    JsonNode first = json(line + "row.npy");

    assertThat(own.get("values").get(2)).allSatisfy(v -> assertThat(v.asDouble()).isZero());
    assertThat(first.get("values").get(0)).allSatisfy(v -> assertThat(v.asDouble()).isZero());
    assertThat(first.get("values").get(1).get(0).asDouble()).isNotZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rank | --method ablation --components segment:4 | must be the same for all inputs",
        "evaluate | --methods ablation --components segment:4 | give patch:HxW, one image",
        "rank | --method ablation --components feature | --components must be number, pixel",
        "rank | --components patch | --components must be for a --method",
        "rank | --method ablation --baseline images.npy | must hold one baseline, for inputs",
      })
  void whatIsComparedHasTheSameComponentsAndBaseline(String verb, String options, String hint) {
    Run run = Run.line(folder, verb + " " + model("cnn") + " images.npy " + options);

    assertThat(run.code()).as(run.out()).isEqualTo(2);
    assertThat(run.err()).startsWith("candor: ").contains(hint).hasLineCount(1);
  }

  @Test
  void imagesAreComparedByTheChosenComponents() {
    Run run =
        Run.line(
            folder,
            "rank " + model("cnn") + " images.npy --method ablation --components patch:8x8 --json");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.json().get("ranking")).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mlp | rows.npy --method ablation --baseline rows.csv | must hold one baseline for all"
            + " inputs, or one for each of 3 (found 2)",
        "cnn | image.npy --method ablation --out new.csv | must be for rows of a table (found 1 of",
        "cnn | image.npy --method ablation --out new.html | give a .json file or a folder",
        "state.pt | rows.npy --method ablation | a state file",
        "old.pt | rows.npy --method ablation | built-in backbones",
        "broken.pt | rows.npy --method ablation | must be TorchScript or a state file of PyTorch",
        "mlp | narrow.npy --method ablation | narrow.npy: must have 8 numbers in a row",
        "mlp.pt | narrow.npy --method ablation | narrow.npy: the model does not take inputs of",
        "mlp | images.npy --method ablation | images.npy: must hold inputs of the shape",
        "mlp | nan.npy --method ablation | nan.npy: must hold finite numbers in input 1",
        "mlp | two.npz --method ablation | name it: two.npz:x",
        "mlp | two.npz:z --method ablation | two.npz: must hold the array (found z); name one of",
        "mlp | none.npy --method ablation | none.npy: there is no such file",
        "mlp | rows.npy | must have a network of ours with a gate",
        "mlp | --method ablation | INPUT must be given",
        "mlp | rows.npy --layers | --layers must stand without INPUT",
        "mlp | row.npy --method integrated-gradients --background rows.npy | --background must be",
        "mlp | row.npy --method integrated-gradients --set rule=best | --set rule must be one of",
        "mlp | rows.npy --method ablation --target 3 | --class must be an output, 0 to 2",
        "mlp | rows.npy --method ablation --steps 5 | --steps must be a setting of ablation",
        "mlp | rows.npy --method rise --samples 5 | must have images",
        "mlp | rows.npy --method lime --set kernel=3 | set one of alpha, k, samples, surrogate,",
        "mlp | rows.npy --method lime --set surrogate=forest | must be one of [k-lasso, lasso,",
        "mlp | rows.npy --method lime --set surrogate | --set must be KEY=VALUE",
        "mlp | rows.npy --method lime --samples many | --samples must be a whole number, 2 or more",
        "mlp | rows.npy --method saliency --baseline zero | --baseline must be for a method that",
        "mlp | rows.npy --method ablation --baseline blur | --baseline blur must be for images",
        "mlp | rows.npy --method ablation --baseline zero --background rows.npy |"
            + " must not stand beside --background",
        "mlp | rows.npy --method ablation --background narrow.npy | must have 8 numbers in a row",
        "mlp | rows.npy --method ablation --components patch | --components must be feature for",
        "mlp | rows.npy --method saliency --components feature | must be for a method that takes",
        "mlp | rows.npy --method ablation --size 16x16 | --size must be for image files",
        "mlp | rows.npy --method leave-one-out | must have series or texts",
        "mlp | rows.npy --method ablation --id a | --id must name columns of a table",
        "mlp | rows.npy --method ablation --hold x | --hold must be INPUT=NUMBER",
        "mlp | rows.npy --method ablation --hold x=1 | [input] ",
        "cnn | image.npy --method gradcam --layer conv9 | take one such as [conv1, conv2, conv3,",
        "cnn | image.npy --method expected-gradients | --background must be given where there is",
        "cnn | image.npy --method occlusion --window 17 | window along axis 1 must be 1 to 16",
        "cnn | image.npy --method occlusion --window 3x3x3x3 | must have a length for each axis",
        "cnn | image.npy --method occlusion --window wide | --window must be lengths such as 8",
      })
  void wrongInputIsOneLineThatSaysWhatToDo(String model, String line, String hint) {
    ExplainFiles.requireRefusal(folder, model(model) + " " + line, hint);
  }
}
