package dev.candor.torch.onnx;

import static dev.candor.torch.onnx.OnnxModels.ANY;
import static dev.candor.torch.onnx.OnnxModels.drawn;
import static dev.candor.torch.onnx.OnnxModels.set;
import static dev.candor.torch.onnx.OnnxModels.setAll;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every way in which a node of the operator Constant may hold its numbers. */
class ConstantFormsTest {
  private static OnnxModels constant(OnnxModels model, String name, AttributeProto value) {
    return model.node("Constant", name, List.of(), value);
  }

  @Test
  void tensorsNumbersAndListsOfNumbers() {
    AttributeProto floats =
        AttributeProto.newBuilder()
            .setName("value_floats")
            .setType(AttributeType.FLOATS)
            .addAllFloats(List.of(0.5f, -2f, 3f))
            .build();
    OnnxModels model = OnnxModels.opset(13).input("x", ANY, 4, 3);
    constant(model, "tensor", set("value", OnnxModels.tensor(drawn(1, 4, 1))));
    constant(model, "float", set("value_float", 1.5f));
    constant(model, "floats", floats);
    constant(model, "int", set("value_int", 2));
    constant(model, "ints", setAll("value_ints", -1, 6, 2));
    OperatorCheck.assertSameAsRuntime(
        model
            .node("Add", "a", List.of("x", "tensor"))
            .node("Mul", "b", List.of("a", "float"))
            .node("Sub", "c", List.of("b", "floats"))
            .node("Gather", "row", List.of("c", "int"), set("axis", 1))
            .node("Reshape", "long", List.of("c", "ints"))
            .node("ReduceMean", "mean", List.of("long"), setAll("axes", 1, 2), set("keepdims", 1))
            .node("Squeeze", "flat", List.of("mean", "two"))
            .node("Add", "y", List.of("row", "flat"))
            .longs("two", 2)
            .output("y"),
        drawn(2, 5, 4, 3));
  }
}
