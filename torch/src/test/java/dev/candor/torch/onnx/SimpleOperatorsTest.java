package dev.candor.torch.onnx;

import static dev.candor.torch.onnx.OnnxModels.drawn;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.candor.core.InputException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Operators that change nothing, and those that are not known. */
class SimpleOperatorsTest {
  @TempDir Path folder;

  @Test
  void identityAndDropoutLetEverythingThrough() {
    OperatorCheck.assertSameAsRuntime(
        OnnxModels.opset(13)
            .input("x", OnnxModels.ANY, 3)
            .node("Identity", "a", List.of("x"))
            .node("Dropout", "y", List.of("a"))
            .output("y"),
        drawn(1, 4, 3));
  }

  @Test
  void anUnknownOperatorIsNamedWithItsNodeAndOpset() {
    Path file =
        OnnxModels.opset(13)
            .input("x", OnnxModels.ANY, 3)
            .node("Det", "y", List.of("x"))
            .output("y")
            .write(folder.resolve("model.onnx"));
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> OnnxImport.read(file))
        .withMessageContaining("Det of node y (Det, opset 13)")
        .withMessageContaining("OnnxOperators.standard().with");
  }
}
