package dev.candor.torch.onnx;

import static dev.candor.torch.onnx.OnnxModels.drawn;
import static dev.candor.torch.onnx.OnnxModels.setAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Network;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that were written for one number of rows answer batches of any. */
class FixedBatchTest {
  private static final int ROWS = 6;

  @TempDir Path folder;

  @Test
  void aNetworkThatTakesAnyNumberAllTheSameTakesThemTogether() {
    OnnxModels model = OnnxModels.opset(13).input("x", 1, 4).floats("w", drawn(1, 4, 3));
    Path file = model.node("MatMul", "y", List.of("x", "w")).output("y").write(file());
    try (Network network = OnnxImport.read(file)) {
      assertThat(network.rowsAtOnce(4)).isGreaterThan(1);
      assertRowsAreThoseOfTheRuntime(file, network);
    }
  }

  @Test
  void aNetworkThatHasTheNumberWrittenInsideIsMetRowByRow() {
    Path file =
        OnnxModels.opset(13)
            .input("x", 1, 4)
            .longs("shape", 1, 2, -1)
            .node("Reshape", "r", List.of("x", "shape"))
            .node("ReduceMax", "y", List.of("r"), setAll("axes", 2))
            .output("y")
            .write(file());
    try (Network network = OnnxImport.read(file)) {
      assertThat(network.rowsAtOnce(4)).isEqualTo(1);
      assertRowsAreThoseOfTheRuntime(file, network);
    }
  }

  @Test
  void rowsThatDependOnEachOtherAreRefused() {
    OnnxModels model = OnnxModels.opset(13).input("x", 4, 3);
    Path file =
        model
            .node("ReduceMax", "m", List.of("x"), setAll("axes", 0))
            .node("Sub", "y", List.of("x", "m"))
            .output("y")
            .write(file());
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> OnnxImport.read(file))
        .withMessageContaining("input x float32[4, 3] must take any number of rows, or one");
  }

  private static void assertRowsAreThoseOfTheRuntime(Path file, Network network) {
    NdArray batch = drawn(3, ROWS, 4);
    NdArray answers = network.predict(batch);
    for (int row = 0; row < ROWS; row++) {
      Map<String, NdArray> one = Map.of("x", batch.slice(row, row + 1));
      NdArray expected = OnnxRuntimeAnswers.of(file, one).values().iterator().next();
      NdArray got = answers.row(row);
      assertThat(got.size()).isEqualTo(expected.size());
      for (int i = 0; i < got.size(); i++) {
        assertThat(got.get(i)).isCloseTo(expected.get(i), within(1e-6));
      }
    }
  }

  private Path file() {
    return folder.resolve("fixed.onnx");
  }
}
