package dev.candor.onnx;

import static dev.candor.onnx.TinyOnnx.ANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.DType;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a caller sees of a model in an ONNX file, on files of a node or two. */
class OnnxPredictorTest {
  private static final NdArray TWO_ROWS = NdArray.of(new float[] {1, -2, 3, 4, 5, -6}, 2, 3);

  @TempDir Path folder;

  @Test
  void aBatchOfAnySizeIsAnsweredRowByRow() {
    try (OnnxPredictor model = OnnxPredictor.open(relu("model.onnx", ANY))) {
      assertThat(model.predict(TWO_ROWS))
          .isEqualTo(NdArray.of(new float[] {1, 0, 3, 4, 5, 0}, 2, 3));
      assertThat(model.predict(TWO_ROWS.slice(1, 2)))
          .isEqualTo(NdArray.of(new float[] {4, 5, 0}, 1, 3));
      assertThat(model.inputName()).isEqualTo("x");
      assertThat(model.outputName()).isEqualTo("y");
      assertThat(model.modelHash()).isEqualTo(Sha256.of(folder.resolve("model.onnx")));
    }
  }

  @Test
  void aFixedBatchIsAskedInPiecesAndTheLastIsFilledUp() {
    NdArray three = NdArray.of(new double[] {1, -1, 2, -2, 3, -3, 4, -4, 5}, 3, 3);
    for (int rows = 1; rows <= 4; rows++) {
      try (OnnxPredictor model = OnnxPredictor.open(relu("fixed" + rows + ".onnx", rows))) {
        assertThat(model.predict(three))
            .as("batches of " + rows)
            .isEqualTo(NdArray.of(new float[] {1, 0, 2, 0, 3, 0, 4, 0, 5}, 3, 3));
      }
    }
  }

  @Test
  void aWrongShapeIsNamedBesideTheRightOne() {
    try (OnnxPredictor model = OnnxPredictor.open(relu("model.onnx", ANY))) {
      assertOneLine(
          () -> model.predict(NdArray.of(new float[4], 1, 4)), "[n, 3]", "input x", "[1, 4]");
      assertOneLine(() -> model.predict(NdArray.of(new float[3], 3)), "[n, 3]", "[3]");
      assertOneLine(() -> model.predict(NdArray.of(new float[0], 0, 3)), "one row or more");
    }
  }

  @Test
  void wholeNumbersAreGivenWhereTheModelTakesThem() {
    Path file =
        TinyOnnx.write(
            folder.resolve("whole.onnx"),
            TinyOnnx.node("Abs", "", "y", "x"),
            TinyOnnx.input("x", TinyOnnx.INT64, ANY, 2),
            TinyOnnx.output("y", TinyOnnx.INT64, ANY, 2));
    try (OnnxPredictor model = OnnxPredictor.open(file)) {
      assertThat(model.predict(NdArray.of(new float[] {-3, 7, 0, -1}, 2, 2)))
          .isEqualTo(NdArray.of(new double[] {3, 7, 0, 1}, 2, 2));
      assertOneLine(
          () -> model.predict(NdArray.of(new float[] {-3, 7, 0, 1.5f}, 2, 2)),
          "row 1 of inputs",
          "number 1",
          "1.5");
      assertOneLine(
          () -> model.predict(NdArray.of(new float[] {Float.NaN, 7}, 1, 2)), "row 0", "NaN");
    }
  }

  @Test
  void doublePrecisionStaysDouble() {
    Path file =
        TinyOnnx.write(
            folder.resolve("double.onnx"),
            TinyOnnx.node("Neg", "", "y", "x"),
            TinyOnnx.input("x", TinyOnnx.DOUBLE, ANY, 1),
            TinyOnnx.output("y", TinyOnnx.DOUBLE, ANY, 1));
    try (OnnxPredictor model = OnnxPredictor.open(file)) {
      assertThat(model.predict(NdArray.of(new double[] {1.0 / 3}, 1, 1)))
          .isEqualTo(NdArray.of(new double[] {-1.0 / 3}, 1, 1));
    }
  }

  @Test
  void aMapPerRowIsReadWithItsClassesInOrder() {
    Path file =
        TinyOnnx.write(
            folder.resolve("maps.onnx"),
            TinyOnnx.zipMap("probabilities", "x", 7, 2, 5),
            TinyOnnx.input("x", TinyOnnx.FLOAT, ANY, 3),
            TinyOnnx.outputMaps("probabilities"));
    try (OnnxPredictor model = OnnxPredictor.open(file)) {
      NdArray answer = model.predict(TWO_ROWS);
      assertThat(answer.dtype()).isEqualTo(DType.FLOAT64);
      assertThat(answer).isEqualTo(NdArray.of(new double[] {-2, 3, 1, 5, -6, 4}, 2, 3));
    }
  }

  @Test
  void fractionsAreReadBeforeLabelsUnlessAnotherOutputIsNamed() {
    Path file =
        TinyOnnx.write(
            folder.resolve("two.onnx"),
            TinyOnnx.node("Shape", "", "label", "x"),
            TinyOnnx.node("Relu", "", "scores", "x"),
            TinyOnnx.input("x", TinyOnnx.FLOAT, ANY, 3),
            TinyOnnx.output("label", TinyOnnx.INT64, 2),
            TinyOnnx.output("scores", TinyOnnx.FLOAT, ANY, 3));
    try (OnnxPredictor model = OnnxPredictor.open(file)) {
      assertThat(model.outputName()).isEqualTo("scores");
    }
    OnnxSettings label = OnnxSettings.withDefaults().withOutput("label");
    try (OnnxPredictor model = OnnxPredictor.open(file, label)) {
      assertThat(model.predict(TWO_ROWS)).isEqualTo(NdArray.of(new double[] {2, 3}, 2, 1));
      NdArray one = TWO_ROWS.slice(0, 1);
      assertOneLine(() -> model.predict(one), "output label", "one entry per row, 1", "[2]");
    }
    assertOneLine(
        () -> OnnxPredictor.open(file, OnnxSettings.withDefaults().withOutput("logits")),
        "[label, scores]",
        "logits");
  }

  @Test
  void otherInputsAreHeldConstant() {
    Path file =
        TinyOnnx.write(
            folder.resolve("mask.onnx"),
            TinyOnnx.node("Mul", "", "y", "x", "mask"),
            TinyOnnx.input("x", TinyOnnx.FLOAT, ANY, 3),
            TinyOnnx.input("mask", TinyOnnx.FLOAT, ANY, 3),
            TinyOnnx.output("y", TinyOnnx.FLOAT, ANY, 3));
    OnnxSettings held =
        OnnxSettings.withDefaults().withConstant("mask", NdArray.of(new float[] {1, 0, 2}, 3));
    try (OnnxPredictor model = OnnxPredictor.open(file, held)) {
      assertThat(model.inputName()).isEqualTo("x");
      assertThat(model.predict(TWO_ROWS))
          .isEqualTo(NdArray.of(new float[] {1, -0f, 6, 4, 0, -12}, 2, 3));
    }
    assertOneLine(() -> OnnxPredictor.open(file), "exactly one input", "[x, mask]");
    assertOneLine(() -> OnnxPredictor.open(file, held.withInput("mask")), "exactly one input");
    assertOneLine(() -> OnnxPredictor.open(file, held.withInput("z")), "[x, mask]", "z");
    assertOneLine(
        () ->
            OnnxPredictor.open(file, held.withConstant("mask", NdArray.of(new float[] {1, 0}, 2))),
        "input mask",
        "[n, 3]");
    assertOneLine(
        () -> OnnxPredictor.open(file, held.withConstant("w", NdArray.of(new float[1], 1))), "w");
  }

  @Test
  void otherInputsAreFilledAsLongAsTheBatch() {
    Path file =
        TinyOnnx.write(
            folder.resolve("filled.onnx"),
            TinyOnnx.node("Mul", "", "y", "x", "mask"),
            TinyOnnx.input("x", TinyOnnx.FLOAT, ANY, ANY),
            TinyOnnx.input("mask", TinyOnnx.FLOAT, ANY, ANY),
            TinyOnnx.output("y", TinyOnnx.FLOAT, ANY, ANY));
    assertThat(OnnxPredictor.inputNames(file)).containsExactly("x", "mask");
    OnnxSettings filled = OnnxSettings.withDefaults().withFilled("mask", 2);
    try (OnnxPredictor model = OnnxPredictor.open(file, filled)) {
      assertThat(model.inputShape()).containsExactly(-1L, -1L);
      assertThat(model.beside(NdArray.of(new float[2], 1, 2)))
          .containsExactly(Map.entry("mask", NdArray.of(new double[] {2, 2}, 1, 2)));
      assertThat(model.predict(NdArray.of(new float[] {1, 2}, 1, 2)))
          .isEqualTo(NdArray.of(new float[] {2, 4}, 1, 2));
      assertThat(model.predict(NdArray.of(new float[] {1, 2, 3}, 1, 3)))
          .isEqualTo(NdArray.of(new float[] {2, 4, 6}, 1, 3));
    }
    assertOneLine(
        () -> OnnxPredictor.open(file, OnnxSettings.withDefaults().withFilled("w", 1)), "w");
    assertOneLine(
        () -> filled.withConstant("mask", NdArray.of(new float[1], 1)), "mask", "give one of both");
  }

  @Test
  void whatCannotBeReadIsRefusedWithARemedy() throws IOException {
    Path words =
        TinyOnnx.write(
            folder.resolve("words.onnx"),
            TinyOnnx.node("Identity", "", "y", "x"),
            TinyOnnx.input("x", TinyOnnx.STRING, ANY, 2),
            TinyOnnx.output("y", TinyOnnx.STRING, ANY, 2));
    assertOneLine(() -> OnnxPredictor.open(words), "words.onnx", "float32", "STRING");
    Path half =
        TinyOnnx.write(
            folder.resolve("half.onnx"),
            TinyOnnx.node("Identity", "", "y", "x"),
            TinyOnnx.input("x", TinyOnnx.FLOAT16, ANY, 2),
            TinyOnnx.output("y", TinyOnnx.FLOAT16, ANY, 2));
    assertOneLine(() -> OnnxPredictor.open(half), "input x", "FLOAT16");
    Path junk = Files.write(folder.resolve("junk.onnx"), new byte[] {1, 2, 3});
    assertOneLine(() -> OnnxPredictor.open(junk), "junk.onnx", "cannot be run as ONNX");
    assertOneLine(() -> OnnxPredictor.open(folder.resolve("none.onnx")), "none.onnx", "no file");
  }

  @Test
  void eightThreadsAskOneModelAtOnceAndGetTheSame()
      throws ExecutionException, InterruptedException {
    try (OnnxPredictor model =
        OnnxPredictor.open(relu("model.onnx", ANY), OnnxSettings.withDefaults().withThreads(1))) {
      NdArray expected = model.predict(TWO_ROWS);
      ExecutorService pool = Executors.newFixedThreadPool(8);
      try {
        List<Future<NdArray>> answers = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
          answers.add(pool.submit(() -> model.predict(TWO_ROWS)));
        }
        for (Future<NdArray> answer : answers) {
          assertThat(answer.get()).isEqualTo(expected);
        }
      } finally {
        pool.shutdownNow();
      }
    }
  }

  @Test
  void aClosedModelSaysSoAndMayBeClosedTwice() {
    OnnxPredictor model = OnnxPredictor.open(relu("model.onnx", ANY));
    model.close();
    model.close();
    assertThatThrownBy(() -> model.predict(TWO_ROWS))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the model is closed");
  }

  @Test
  void noThreadIsNoSetting() {
    assertOneLine(() -> OnnxSettings.withDefaults().withThreads(0), "threads", "1 or more");
  }

  private Path relu(String name, int rows) {
    return TinyOnnx.write(
        folder.resolve(name),
        TinyOnnx.node("Relu", "", "y", "x"),
        TinyOnnx.input("x", TinyOnnx.FLOAT, rows, 3),
        TinyOnnx.output("y", TinyOnnx.FLOAT, rows, 3));
  }

  private static void assertOneLine(ThrowingCallable work, String... parts) {
    assertThatThrownBy(work)
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll(parts)
        .hasMessageNotContaining("\n");
  }
}
