package dev.candor.torch.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import dev.candor.core.NdArray;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * ONNX models written for a test, part by part. Changed by every call; values are float32 unless
 * said otherwise.
 *
 * <pre>
 * OnnxModels.opset(17).input("x", OnnxModels.ANY, 4).floats("w", OnnxModels.drawn(1, 4, 3))
 *     .node("MatMul", "y", List.of("x", "w")).output("y").write(file);
 * </pre>
 */
public final class OnnxModels {
  /** A length that may be anything. */
  public static final int ANY = -1;

  private final ModelProto.Builder model;
  private final GraphProto.Builder graph = GraphProto.newBuilder().setName("test");

  private OnnxModels(int opset) {
    model =
        ModelProto.newBuilder()
            .setIrVersion(8)
            .setProducerName("test")
            .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(opset));
  }

  /** An empty model. */
  public static OnnxModels opset(int opset) {
    return new OnnxModels(opset);
  }

  /** The same model as if it were of another operator set. */
  public OnnxModels asOpset(int opset) {
    model.getOpsetImportBuilder(0).setVersion(opset);
    return this;
  }

  /** Numbers from -1 to 1. */
  public static NdArray drawn(long seed, int... shape) {
    SplittableRandom random = new SplittableRandom(seed);
    return NdArray.ofFloats(
        to -> {
          for (int i = 0; i < to.length; i++) {
            to[i] = (float) (2 * random.nextDouble() - 1);
          }
        },
        shape);
  }

  /** A float32 input. */
  public OnnxModels input(String name, int... lengths) {
    return input(name, OnnxType.FLOAT32, lengths);
  }

  /** An input. */
  public OnnxModels input(String name, OnnxType type, int... lengths) {
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
    for (int length : lengths) {
      TensorShapeProto.Dimension.Builder axis = TensorShapeProto.Dimension.newBuilder();
      shape.addDim(length == ANY ? axis.setDimParam("n") : axis.setDimValue(length));
    }
    graph.addInput(value(name, TypeProto.Tensor.newBuilder().setShape(shape), type));
    return this;
  }

  /** A float32 output. */
  public OnnxModels output(String name) {
    return output(name, OnnxType.FLOAT32);
  }

  /** An output of any shape. */
  public OnnxModels output(String name, OnnxType type) {
    graph.addOutput(value(name, TypeProto.Tensor.newBuilder(), type));
    return this;
  }

  /** Numbers the file holds. */
  public OnnxModels floats(String name, NdArray numbers) {
    graph.addInitializer(tensor(numbers).toBuilder().setName(name));
    return this;
  }

  /** Whole numbers the file holds, along one axis. */
  public OnnxModels longs(String name, long... numbers) {
    graph.addInitializer(tensor(List.of((long) numbers.length), numbers).toBuilder().setName(name));
    return this;
  }

  /** One whole number the file holds, without an axis. */
  public OnnxModels whole(String name, long number) {
    graph.addInitializer(tensor(List.of(), number).toBuilder().setName(name));
    return this;
  }

  /** Anything else the file holds. */
  public OnnxModels initialiser(TensorProto tensor) {
    graph.addInitializer(tensor);
    return this;
  }

  /** A node with one output, which also names it. */
  public OnnxModels node(
      String operator, String output, List<String> inputs, AttributeProto... attributes) {
    return node(operator, output, inputs, List.of(output), attributes);
  }

  /** A node. */
  public OnnxModels node(
      String operator,
      String name,
      List<String> inputs,
      List<String> outputs,
      AttributeProto... attributes) {
    graph.addNode(
        NodeProto.newBuilder()
            .setName(name)
            .setOpType(operator)
            .addAllInput(inputs)
            .addAllOutput(outputs)
            .addAllAttribute(Arrays.asList(attributes)));
    return this;
  }

  /** A node as it is given. */
  public OnnxModels node(NodeProto node) {
    graph.addNode(node);
    return this;
  }

  /** The model as the format's message. */
  public ModelProto proto() {
    return model.clone().setGraph(graph).build();
  }

  /** Writes the file. */
  public Path write(Path file) {
    try {
      return Files.write(file, proto().toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A whole number as a setting. */
  public static AttributeProto set(String name, long number) {
    return attribute(name, AttributeType.INT).setI(number).build();
  }

  /** A fraction as a setting. */
  public static AttributeProto set(String name, float number) {
    return attribute(name, AttributeType.FLOAT).setF(number).build();
  }

  /** A text as a setting. */
  public static AttributeProto set(String name, String text) {
    return attribute(name, AttributeType.STRING).setS(ByteString.copyFromUtf8(text)).build();
  }

  /** Whole numbers as a setting. */
  public static AttributeProto setAll(String name, long... numbers) {
    return attribute(name, AttributeType.INTS)
        .addAllInts(Arrays.stream(numbers).boxed().toList())
        .build();
  }

  /** Texts as a setting. */
  public static AttributeProto setAll(String name, String... texts) {
    return attribute(name, AttributeType.STRINGS)
        .addAllStrings(Arrays.stream(texts).map(ByteString::copyFromUtf8).toList())
        .build();
  }

  /** Numbers with a shape as a setting. */
  public static AttributeProto set(String name, TensorProto tensor) {
    return attribute(name, AttributeType.TENSOR).setT(tensor).build();
  }

  /** A float32 tensor. */
  public static TensorProto tensor(NdArray numbers) {
    ByteBuffer raw = ByteBuffer.allocate(numbers.size() * Float.BYTES);
    raw.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(numbers.toFloats());
    TensorProto.Builder tensor =
        TensorProto.newBuilder()
            .setDataType(OnnxType.FLOAT32.code())
            .setRawData(ByteString.copyFrom(raw));
    Arrays.stream(numbers.shape()).forEach(tensor::addDims);
    return tensor.build();
  }

  /** An int64 tensor. */
  public static TensorProto tensor(List<Long> shape, long... numbers) {
    return TensorProto.newBuilder()
        .setDataType(OnnxType.INT64.code())
        .addAllDims(shape)
        .addAllInt64Data(Arrays.stream(numbers).boxed().toList())
        .build();
  }

  private static AttributeProto.Builder attribute(String name, AttributeType type) {
    return AttributeProto.newBuilder().setName(name).setType(type);
  }

  private static ValueInfoProto value(String name, TypeProto.Tensor.Builder tensor, OnnxType type) {
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(TypeProto.newBuilder().setTensorType(tensor.setElemType(type.code())))
        .build();
  }
}
