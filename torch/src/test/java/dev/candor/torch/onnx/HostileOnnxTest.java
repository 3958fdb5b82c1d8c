package dev.candor.torch.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.FunctionProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.SparseTensorProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.store.Damage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are broken or mean harm are refused in one line, before memory is taken for them. */
class HostileOnnxTest {
  @TempDir Path folder;

  @Test
  void aCircleIsRefusedByOneOfItsNodes() {
    refused(
        OnnxModels.opset(17)
            .input("x", 2)
            .node("Add", "a", List.of("x", "c"))
            .node("Relu", "b", List.of("a"))
            .node("Tanh", "c", List.of("b"))
            .node("Exp", "y", List.of("c"))
            .output("y"),
        "no node may wait for itself (found node a (Add, opset 17))");
  }

  @Test
  void aValueThatNobodyMakesOrThatIsMadeTwiceIsRefused() {
    refused(model().node("Add", "z", List.of("y", "ghost")), "something makes (found ghost)");
    refused(model().node("Relu", "y", List.of("x")), "y again by node y_1 (Relu, opset 17)");
    refused(model().node("Relu", "x", List.of("y")), "x again by node x");
    refused(model().output("ghost"), "output ghost must be made by a node");
    refused(model().output("y"), "each output once");
    refused(model().input("x", 3), "x again by the graph");
  }

  @Test
  void absurdShapesAreRefused() {
    refused(model().initialiser(tensor(-1)), "initialiser t must have lengths of 0 to 2^31-1");
    refused(model().initialiser(tensor(1L << 40)), "lengths of 0 to 2^31-1");
    refused(model().initialiser(tensor(65536, 65536)), "fewer than 2^31-1 numbers");
    refused(model().initialiser(tensor(0, 65536, 65536)), "fewer than 2^31-1 numbers");
    refused(model().initialiser(tensor(new long[40])), "may have 16 axes (found 40)");
    refused(model().initialiser(tensor(1 << 30)), "must fit into the heap");
    refused(model().input("z", 65536, 65536), "input z must have at most 2^31-1 numbers");
    refused(model().input("z", 1, -7), "input z must have lengths of 0 to 2^31-1 (found -7)");
  }

  @Test
  void numbersMustBeAsManyAsTheShapeSays() {
    TensorProto raw = tensor(3).toBuilder().setRawData(ByteString.copyFrom(new byte[8])).build();
    TensorProto typed = tensor(3).toBuilder().addFloatData(1).build();
    refused(model().initialiser(raw), "initialiser t must hold 12 bytes, FLOAT32[3] (found 8)");
    refused(model().initialiser(typed), "initialiser t must hold 3 numbers (found 1)");
    refused(model().initialiser(tensor(3)), "initialiser t must hold 3 numbers (found 0)");
    refused(model().initialiser(raw.toBuilder().addFloatData(1).build()), "numbers in one place");
    refused(model().initialiser(typed.toBuilder().setDataType(8).build()), "(found STRING)");
    refused(model().initialiser(typed.toBuilder().setDataType(99).build()), "(found type 99)");
  }

  @Test
  void whatIsNotKnownIsRefusedByName() {
    NodeProto.Builder node = NodeProto.newBuilder().setName("n").addInput("x").addOutput("z");
    refused(
        model().node(node.setOpType("Inverse").setDomain("com.microsoft").build()),
        "node n (Inverse) must be a standard operator (found domain com.microsoft)");
    AttributeProto.Builder body = AttributeProto.newBuilder().setName("body");
    node.setOpType("Loop").clearDomain();
    refused(
        model().node(node.addAttribute(body.setType(AttributeType.GRAPH)).build()),
        "node n (Loop), attribute body must not be a graph");
    refused(
        model()
            .node(
                node.setOpType("Constant")
                    .setAttribute(0, body.setType(AttributeType.SPARSE_TENSOR))
                    .build()),
        "(found SPARSE_TENSOR)");
    refused(
        model().proto().toBuilder().addFunctions(FunctionProto.newBuilder().setName("f")).build(),
        "must not define functions (found f)");
    GraphProto.Builder sparse = model().proto().getGraph().toBuilder();
    sparse.addSparseInitializer(
        SparseTensorProto.newBuilder().setValues(tensor(1).toBuilder().setName("s")));
    refused(
        model().proto().toBuilder().setGraph(sparse).build(),
        "must not hold sparse tensors (found s)");
    refused(OnnxModels.opset(8).input("x", 1).output("x"), "opset must be 9 to 21 (found 8)");
    refused(OnnxModels.opset(30).input("x", 1).output("x"), "opset must be 9 to 21 (found 30)");
  }

  @Test
  void numbersBesideTheModelStayInItsFolderAndTheirFile() throws IOException {
    Path inside = Files.createDirectories(folder.resolve("model"));
    Files.write(folder.resolve("secret"), new byte[12]);
    Files.write(inside.resolve("weights"), new byte[] {0, 0, 0, 0, 0, 0, (byte) 0x80, 0x3f, 0});
    Files.createSymbolicLink(inside.resolve("link"), folder.resolve("secret"));
    Path file = inside.resolve("model.onnx");
    OnnxTensor held =
        OnnxFile.read(model().initialiser(beside("weights", "4", "4")).write(file))
            .initialiser("t")
            .orElseThrow();
    assertThat(((OnnxTensor.Fractions) held).numbers()).isEqualTo(NdArray.of(new float[] {1}, 1));
    String outside = "location must be a relative path within the model's folder";
    for (String location :
        List.of("../secret", folder.resolve("secret").toString(), "link", "", "a\\b", "\0")) {
      refusedAt(file, model().initialiser(beside(location, "0", "4")).proto(), outside);
    }
    for (String location : List.of("ghost", ".")) {
      refusedAt(file, model().initialiser(beside(location, "0", "4")).proto(), "must be a file");
    }
    for (String offset : List.of("6", "9223372036854775807")) {
      refusedAt(
          file, model().initialiser(beside("weights", offset, "4")).proto(), "must lie within");
    }
    refusedAt(file, model().initialiser(beside("weights", "-1", "4")).proto(), "0 or more");
    refusedAt(file, model().initialiser(beside("weights", "x", "4")).proto(), "whole number");
    refusedAt(file, model().initialiser(beside("weights", "0", "8")).proto(), "the 4 bytes");
  }

  @Test
  void manyTensorsOfOneFileDoNotFillTheHeap() throws IOException {
    Path weights = folder.resolve("weights");
    try (java.io.RandomAccessFile sparse = new java.io.RandomAccessFile(weights.toFile(), "rw")) {
      sparse.setLength(1L << 30);
    }
    OnnxModels model = model();
    for (int i = 0; i < 100; i++) {
      model.initialiser(
          beside("weights", "0", Long.toString(1L << 28)).toBuilder()
              .setName("t" + i)
              .setDims(0, 1L << 26)
              .build());
    }
    refused(model, "must fit into the heap");
  }

  @Test
  void aSmallFileThatAsksForAllOfTheHeapIsRefused() throws IOException {
    // a node of two bytes, five million times, inside a graph
    byte[] nodes = new byte[10_000_000];
    for (int i = 0; i < nodes.length; i += 2) {
      nodes[i] = 1 << 3 | 2;
    }
    refusedBytes(field(7, nodes), "may hold 4000000 parts");
    // unknown fields of two bytes
    byte[] unknown = new byte[10_000_000];
    for (int i = 0; i < unknown.length; i += 2) {
      unknown[i] = 15 << 3;
    }
    refusedBytes(unknown, "may hold 4000000 parts");
  }

  @Test
  void messagesThatLieTooDeepAreRefused() throws IOException {
    byte[] graph = new byte[0];
    for (int i = 0; i < 2000; i++) {
      graph = field(1, field(5, field(6, graph)));
    }
    refusedBytes(field(7, graph), "messages may lie 20 deep");
    byte[] groups = new byte[100_000];
    java.util.Arrays.fill(groups, (byte) (1 << 3 | 3));
    refusedBytes(groups, "must not be groups");
  }

  @Test
  void whatIsNoFileIsRefused() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> OnnxFile.read(folder))
        .withMessageContaining("a folder");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> OnnxFile.read(folder.resolve("ghost.onnx")))
        .withMessageContaining("no file");
  }

  @Test
  void damagedFilesAreReadOrRefusedAndNothingElse() throws IOException {
    byte[] whole = damageable().toByteArray();
    Path file = folder.resolve("damaged.onnx");
    int refused = 0;
    for (int seed = 0; seed < 2000; seed++) {
      Files.write(file, Damage.to(whole, seed));
      try {
        OnnxFile.read(file);
      } catch (InputException e) {
        assertThat(e.getMessage()).doesNotContain("\n").hasSizeLessThan(1000);
        refused++;
      }
    }
    assertThat(refused).isBetween(200, 1999);
  }

  /** A convolution with its settings, names and a constant: mostly structure. */
  private static ModelProto damageable() {
    return OnnxModels.opset(17)
        .input("x", OnnxModels.ANY, 2, 5, 5)
        .floats("conv.weight", OnnxModels.drawn(1, 3, 2, 3, 3))
        .floats("conv.bias", OnnxModels.drawn(2, 3))
        .longs("shape", 0, -1)
        .node(
            "Conv",
            "/conv/Conv",
            List.of("x", "conv.weight", "conv.bias"),
            List.of("a"),
            OnnxModels.setAll("pads", 1, 1, 1, 1),
            OnnxModels.setAll("strides", 2, 2),
            OnnxModels.set("auto_pad", "NOTSET"))
        .node("Relu", "b", List.of("a"))
        .node("Constant", "c", List.of(), OnnxModels.set("value", OnnxModels.tensor(List.of(), 3)))
        .node("Reshape", "d", List.of("b", "shape"))
        .output("d")
        .proto();
  }

  private static OnnxModels model() {
    return OnnxModels.opset(17).input("x", 2).node("Relu", "y", List.of("x")).output("y");
  }

  private static TensorProto tensor(long... shape) {
    return TensorProto.newBuilder()
        .setName("t")
        .setDataType(OnnxType.FLOAT32.code())
        .addAllDims(java.util.Arrays.stream(shape).boxed().toList())
        .build();
  }

  private static TensorProto beside(String location, String offset, String length) {
    return tensor(1).toBuilder()
        .setDataLocation(TensorProto.DataLocation.EXTERNAL)
        .addExternalData(entry("location", location))
        .addExternalData(entry("offset", offset))
        .addExternalData(entry("length", length))
        .build();
  }

  private static StringStringEntryProto entry(String key, String value) {
    return StringStringEntryProto.newBuilder().setKey(key).setValue(value).build();
  }

  private static byte[] field(int number, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(number << 3 | 2);
    int rest = content.length;
    while (rest > 0x7f) {
      out.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
    out.writeBytes(content);
    return out.toByteArray();
  }

  private void refused(OnnxModels model, String why) {
    refused(model.proto(), why);
  }

  private void refused(ModelProto model, String why) {
    refusedAt(folder.resolve("hostile.onnx"), model, why);
  }

  private void refusedBytes(byte[] bytes, String why) throws IOException {
    Path file = Files.write(folder.resolve("hostile.onnx"), bytes);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> OnnxFile.read(file))
        .withMessageContaining(why);
  }

  private static void refusedAt(Path file, ModelProto model, String why) {
    try {
      Files.write(file, model.toByteArray());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> OnnxFile.read(file))
        .withMessageContaining(why)
        .withMessageStartingWith(file.toString());
  }
}
