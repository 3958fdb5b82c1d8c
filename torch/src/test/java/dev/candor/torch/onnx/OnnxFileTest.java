package dev.candor.torch.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.TensorProto;
import dev.candor.core.NdArray;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sound file holds is what the graph says. */
class OnnxFileTest {
  @TempDir Path folder;

  @Test
  void aGraphHasItsNamesShapesAndNumbers() {
    NdArray weights = OnnxModels.drawn(1, 4, 3);
    OnnxGraph graph =
        read(
            OnnxModels.opset(13)
                .input("x", OnnxModels.ANY, 4)
                .floats("w", weights)
                .node("MatMul", "y", List.of("x", "w"))
                .output("y"));
    assertThat(graph.opset()).isEqualTo(13);
    assertThat(graph.producer()).isEqualTo("test");
    assertThat(graph.inputs()).hasToString("[x float32[n, 4]]");
    assertThat(graph.outputs()).hasToString("[y float32]");
    assertThat(graph.nodes()).hasSize(1);
    assertThat(graph.nodes().get(0)).hasToString("node y (MatMul, opset 13)");
    OnnxTensor held = graph.initialiser("w").orElseThrow();
    assertThat(((OnnxTensor.Fractions) held).numbers()).isEqualTo(weights);
  }

  @Test
  void nodesInAnyOrderAreBroughtIntoOne() {
    OnnxGraph graph =
        read(
            OnnxModels.opset(17)
                .input("x", 2)
                .node("Relu", "c", List.of("b"))
                .node("Tanh", "b", List.of("a"))
                .node("Exp", "a", List.of("x"))
                .output("c"));
    assertThat(graph.nodes()).extracting(OnnxNode::name).containsExactly("a", "b", "c");
  }

  @Test
  void nodesWithoutANameOrWithTheSameNameGetTheirOwn() {
    OnnxGraph graph =
        read(
            OnnxModels.opset(17)
                .input("x", 2)
                .node("Relu", "", List.of("x"), List.of("a"))
                .node("Relu", "Relu_1", List.of("a"), List.of("b"))
                .node("Relu", "", List.of("b"), List.of("c"))
                .node("Relu", "Relu_1", List.of("c"), List.of("d"))
                .output("d"));
    assertThat(graph.nodes())
        .extracting(OnnxNode::name)
        .containsExactly("Relu_2", "Relu_1", "Relu_3", "Relu_1_1");
  }

  @Test
  void anInitialiserThatIsAlsoAnInputNeedNotBeGiven() {
    OnnxGraph graph =
        read(
            OnnxModels.opset(9)
                .input("x", 2)
                .input("w", 2)
                .floats("w", OnnxModels.drawn(1, 2))
                .node("Add", "y", List.of("x", "w"))
                .output("y"));
    assertThat(graph.inputs()).extracting(OnnxValue::name).containsExactly("x");
  }

  @Test
  void numbersOfEveryKindAreReadRawAndTyped() {
    // 1.5 is 0x3e00 in half precision and 0x3fc0 in the upper half of a float32
    assertThat(one(OnnxType.FLOAT16, t -> t.addInt32Data(0x3e00))).isEqualTo(1.5);
    assertThat(one(OnnxType.BFLOAT16, t -> t.addInt32Data(0x3fc0))).isEqualTo(1.5);
    assertThat(one(OnnxType.FLOAT64, t -> t.addDoubleData(1.5))).isEqualTo(1.5);
    assertThat(one(OnnxType.FLOAT16, t -> t.setRawData(bytes(0x00, 0x3e)))).isEqualTo(1.5);
    assertThat(one(OnnxType.BFLOAT16, t -> t.setRawData(bytes(0xc0, 0x3f)))).isEqualTo(1.5);
    assertThat(one(OnnxType.INT8, t -> t.setRawData(bytes(0xff)))).isEqualTo(-1);
    assertThat(one(OnnxType.UINT8, t -> t.setRawData(bytes(0xff)))).isEqualTo(255);
    assertThat(one(OnnxType.INT16, t -> t.setRawData(bytes(0xfe, 0xff)))).isEqualTo(-2);
    assertThat(one(OnnxType.UINT16, t -> t.setRawData(bytes(0xfe, 0xff)))).isEqualTo(65534);
    assertThat(one(OnnxType.INT32, t -> t.addInt32Data(-7))).isEqualTo(-7);
    assertThat(one(OnnxType.UINT32, t -> t.addUint64Data(7))).isEqualTo(7);
    assertThat(one(OnnxType.INT64, t -> t.addInt64Data(1L << 40))).isEqualTo(1L << 40);
    assertThat(one(OnnxType.BOOL, t -> t.addInt32Data(1))).isEqualTo(1);
  }

  @Test
  void halfPrecisionIsReadExactly() {
    assertThat(OnnxType.half((short) 0x0001)).isEqualTo(0x1p-24f);
    assertThat(OnnxType.half((short) 0x83ff)).isEqualTo(-0x1.ff8p-15f);
    assertThat(OnnxType.half((short) 0x7bff)).isEqualTo(65504);
    assertThat(OnnxType.half((short) 0xfc00)).isEqualTo(Float.NEGATIVE_INFINITY);
    assertThat(OnnxType.half((short) 0x7e00)).isNaN();
    assertThat(Float.floatToRawIntBits(OnnxType.half((short) 0x8000))).isEqualTo(0x80000000);
  }

  private double one(OnnxType type, java.util.function.UnaryOperator<TensorProto.Builder> numbers) {
    TensorProto.Builder tensor = TensorProto.newBuilder().setName("w").setDataType(type.code());
    OnnxGraph graph =
        read(
            OnnxModels.opset(17)
                .input("x", 2)
                .initialiser(numbers.apply(tensor).build())
                .node("Relu", "y", List.of("x"))
                .output("y"));
    OnnxTensor held = graph.initialiser("w").orElseThrow();
    assertThat(held.type()).isEqualTo(type);
    return held instanceof OnnxTensor.Fractions fractions
        ? fractions.numbers().get(0)
        : ((OnnxTensor.Wholes) held).numbers()[0];
  }

  private static com.google.protobuf.ByteString bytes(int... bytes) {
    byte[] raw = new byte[bytes.length];
    for (int i = 0; i < raw.length; i++) {
      raw[i] = (byte) bytes[i];
    }
    return com.google.protobuf.ByteString.copyFrom(raw);
  }

  private OnnxGraph read(OnnxModels model) {
    return OnnxFile.read(model.write(folder.resolve("model.onnx")));
  }
}
