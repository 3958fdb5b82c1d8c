package dev.candor.torch.onnx;

import static dev.candor.torch.onnx.OnnxModels.ANY;
import static dev.candor.torch.onnx.OnnxModels.drawn;
import static dev.candor.torch.onnx.OnnxModels.set;

import dev.candor.core.NdArray;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Layers that centre and scale. */
class NormOperatorsTest {
  @ParameterizedTest
  @ValueSource(ints = {9, 14, 15, 21})
  void batchNormalisation(int opset) {
    OperatorCheck.assertSameAsRuntime(
        OnnxModels.opset(opset)
            .input("x", ANY, 3, 4, 2)
            .floats("s", drawn(1, 3))
            .floats("b", drawn(2, 3))
            .floats("m", drawn(3, 3))
            .floats("v", NdArray.of(new float[] {.5f, 1, 2}, 3))
            .node("BatchNormalization", "y", List.of("x", "s", "b", "m", "v"), set("epsilon", .01f))
            .output("y"),
        drawn(4, 5, 3, 4, 2));
  }

  @Test
  void layerNormalisationOverOneAxisAndTwo() {
    OperatorCheck.assertSameAsRuntime(
        OnnxModels.opset(17)
            .input("x", ANY, 3, 4)
            .floats("s", drawn(1, 4))
            .floats("b", drawn(2, 4))
            .floats("s2", drawn(1, 3, 4))
            .node("LayerNormalization", "a", List.of("x", "s", "b"), set("epsilon", .01f))
            .node("LayerNormalization", "c", List.of("x", "s2"), set("axis", -2))
            .node("LayerNormalization", "d", List.of("x", "s2"), set("axis", 1))
            .output("a")
            .output("c")
            .output("d"),
        drawn(4, 5, 3, 4));
  }

  @Test
  void instanceAndGroupNormalisation() {
    OnnxModels model =
        OnnxModels.opset(21)
            .input("x", ANY, 4, 3, 2)
            .floats("s", drawn(1, 4))
            .floats("b", drawn(2, 4))
            .node("InstanceNormalization", "a", List.of("x", "s", "b"), set("epsilon", .01f))
            .node("GroupNormalization", "c", List.of("x", "s", "b"), set("num_groups", 2))
            .output("a")
            .output("c");
    OperatorCheck.assertSameAsRuntime(model, drawn(4, 5, 4, 3, 2));
    OnnxModels older =
        OnnxModels.opset(18)
            .input("x", ANY, 4, 3, 2)
            .floats("s", drawn(1, 2))
            .floats("b", drawn(2, 2))
            .node("GroupNormalization", "c", List.of("x", "s", "b"), set("num_groups", 2))
            .output("c");
    OperatorCheck.assertSameAsRuntime(older, drawn(4, 5, 4, 3, 2));
  }
}
