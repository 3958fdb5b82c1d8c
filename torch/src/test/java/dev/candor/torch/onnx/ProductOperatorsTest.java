package dev.candor.torch.onnx;

import static dev.candor.torch.onnx.OnnxModels.ANY;
import static dev.candor.torch.onnx.OnnxModels.drawn;
import static dev.candor.torch.onnx.OnnxModels.set;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.torch.Network;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Products of matrices are those of ONNX Runtime, and linear layers where the file holds one. */
class ProductOperatorsTest {
  @TempDir Path folder;

  @Test
  void matMulWithAHeldMatrixIsALinearLayerWithTheVectorAddedToIt() {
    OnnxModels model =
        OnnxModels.opset(13)
            .input("x", ANY, 2, 4)
            .floats("w", drawn(1, 4, 3))
            .floats("b", drawn(2, 3))
            .node("MatMul", "/fc/MatMul", List.of("x", "w"), List.of("xw"))
            .node("Add", "/fc/Add", List.of("b", "xw"), List.of("y"))
            .output("y");
    OperatorCheck.assertSameAsRuntime(model, drawn(3, 5, 2, 4));
    try (Network network = OnnxImport.read(model.write(folder.resolve("model.onnx")))) {
      assertThat(network.specifications().keySet()).containsExactly("fc.weight", "fc.bias");
      assertThat(network.architecture().parts().keySet()).containsExactly("fc");
    }
  }

  @Test
  void aProductThatOthersUseTooKeepsItsAdditionApart() {
    OnnxModels model =
        OnnxModels.opset(13)
            .input("x", ANY, 4)
            .floats("w", drawn(1, 4, 3))
            .floats("b", drawn(2, 3))
            .node("MatMul", "a", List.of("x", "w"))
            .node("Identity", "c", List.of("a"))
            .node("Identity", "y", List.of("c"))
            .output("a")
            .output("y");
    OperatorCheck.assertSameAsRuntime(model, drawn(3, 5, 4));
  }

  @Test
  void matMulOfTwoComputedValuesAndWithStacksOfMatrices() {
    OperatorCheck.assertSameAsRuntime(
        OnnxModels.opset(13)
            .input("x", ANY, 3, 3)
            .floats("w", drawn(1, 2, 1, 3, 3))
            .floats("v", drawn(2, 3))
            .node("MatMul", "a", List.of("x", "x"))
            .node("MatMul", "b", List.of("a", "v"))
            .output("a")
            .output("b"),
        drawn(4, 5, 3, 3));
    OperatorCheck.assertSameAsRuntime(
        OnnxModels.opset(9)
            .input("x", ANY, 1, 3, 3)
            .floats("w", drawn(1, 2, 3, 3))
            .node("MatMul", "y", List.of("w", "x"))
            .output("y"),
        drawn(4, 5, 1, 3, 3));
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 1", "1, 1, 1", "1, .5, 2", "0, -2, .3"})
  void gemmWithAHeldMatrix(long turns, float alpha, float beta) {
    for (String bias : List.of("vector", "row", "one", "number")) {
      OperatorCheck.assertSameAsRuntime(
          OnnxModels.opset(13)
              .input("x", ANY, 4)
              .floats("w", turns == 1 ? drawn(1, 3, 4) : drawn(1, 4, 3))
              .floats("vector", drawn(2, 3))
              .floats("row", drawn(2, 1, 3))
              .floats("one", drawn(2, 1))
              .floats("number", drawn(2))
              .node(
                  "Gemm",
                  "y",
                  List.of("x", "w", bias),
                  set("transB", turns),
                  set("alpha", alpha),
                  set("beta", beta))
              .output("y"),
          drawn(5, 6, 4));
    }
  }

  @Test
  void gemmOfComputedMatrices() {
    OperatorCheck.assertSameAsRuntime(
        OnnxModels.opset(13)
            .input("x", ANY, 3)
            .floats("w", drawn(1, 4, 3))
            .floats("c", drawn(2, 3))
            .node("MatMul", "a", List.of("w2", "x"))
            .floats("w2", drawn(7, 4, 5))
            .node("Gemm", "b", List.of("a", "w", "c"), set("transA", 1), set("alpha", .5f))
            .node("Gemm", "y", List.of("x", "b"), set("transB", 0))
            .output("y"),
        drawn(5, 5, 3));
    OperatorCheck.assertSameAsRuntime(
        OnnxModels.opset(11)
            .input("x", ANY, 3)
            .node("Gemm", "y", List.of("x", "x"), set("transB", 1), set("alpha", .5f))
            .output("y"),
        drawn(5, 5, 3));
  }
}
