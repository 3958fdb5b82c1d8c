package dev.candor.torch.onnx;

import ai.onnx.proto.OnnxMl.TensorProto;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/** The numbers of a file, checked before room is taken for them. */
final class TensorReading {
  static final int MOST_AXES = 16;

  private final Refusal refusal;
  private final HeapRoom room;

  TensorReading(Refusal refusal, HeapRoom room) {
    this.refusal = refusal;
    this.room = room;
  }

  /** Takes room for a tensor; {@code where} names it in errors. */
  void reserve(String where, TensorProto tensor) {
    OnnxType type = type(where, tensor);
    room.take(where, size(shape(where, tensor)) * (type.fractions() ? Float.BYTES : Long.BYTES));
  }

  /** The numbers of a tensor that room was taken for. */
  OnnxTensor tensor(String where, TensorProto tensor) {
    OnnxType type = type(where, tensor);
    int[] shape = shape(where, tensor);
    int size = (int) size(shape);
    TypedNumbers typed = TypedNumbers.of(tensor, type);
    Optional<ByteBuffer> raw = raw(where, tensor, type, size, typed.count());
    if (raw.isEmpty() && typed.count() != size) {
      throw refusal.broken(where + " must hold " + size + " numbers", typed.count());
    }
    if (type.fractions()) {
      NdArray numbers =
          NdArray.ofFloats(
              to -> {
                for (int i = 0; i < size; i++) {
                  to[i] = (float) (raw.isPresent() ? type.fraction(raw.get()) : typed.fraction(i));
                }
              },
              shape);
      return new OnnxTensor.Fractions(tensor.getName(), type, numbers);
    }
    long[] numbers = new long[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = raw.isPresent() ? type.whole(raw.get()) : typed.whole(i);
    }
    return new OnnxTensor.Wholes(tensor.getName(), type, shape, numbers);
  }

  private OnnxType type(String where, TensorProto tensor) {
    if (tensor.hasSegment()) {
      throw refusal.unusable(where + " must be whole", "a segment", "export it in one piece");
    }
    return OnnxType.of(tensor.getDataType())
        .orElseThrow(() -> unknown(refusal, where, tensor.getDataType()));
  }

  private static long size(int[] shape) {
    return Arrays.stream(shape).asLongStream().reduce(1, (a, b) -> a * b);
  }

  static InputException unknown(Refusal refusal, String where, int code) {
    TensorProto.DataType named = TensorProto.DataType.forNumber(code);
    return refusal.unusable(
        where + " must be of one of " + Arrays.toString(OnnxType.values()),
        named == null ? "type " + code : named,
        "export the model with float32");
  }

  private int[] shape(String where, TensorProto tensor) {
    if (tensor.getDimsCount() > MOST_AXES) {
      throw refusal.broken(where + " may have " + MOST_AXES + " axes", tensor.getDimsCount());
    }
    int[] shape = new int[tensor.getDimsCount()];
    long product = 1;
    for (int axis = 0; axis < shape.length; axis++) {
      long length = tensor.getDims(axis);
      if (length < 0 || length > Integer.MAX_VALUE) {
        throw refusal.broken(where + " must have lengths of 0 to 2^31-1", tensor.getDimsList());
      }
      product *= Math.max(1, length);
      if (product >= Integer.MAX_VALUE) {
        throw refusal.broken(where + " must have fewer than 2^31-1 numbers", tensor.getDimsList());
      }
      shape[axis] = (int) length;
    }
    return shape;
  }

  private Optional<ByteBuffer> raw(
      String where, TensorProto tensor, OnnxType type, int size, int typed) {
    long bytes = (long) size * type.bytes();
    boolean external = tensor.getDataLocation() == TensorProto.DataLocation.EXTERNAL;
    if (external && (typed > 0 || tensor.hasRawData())) {
      throw refusal.broken(where + " must have its numbers in one place", "two");
    }
    if (external) {
      room.passing(where + " in the file beside the model", bytes);
      return Optional.of(
          ExternalData.bytes(refusal, where, tensor.getExternalDataList(), bytes)
              .order(ByteOrder.LITTLE_ENDIAN));
    }
    if (!tensor.hasRawData() || (tensor.getRawData().isEmpty() && typed > 0)) {
      return Optional.empty();
    }
    if (typed > 0) {
      throw refusal.broken(where + " must have its numbers in one place", "two");
    }
    if (tensor.getRawData().size() != bytes) {
      throw refusal.broken(
          where + " must hold " + bytes + " bytes, " + type + tensor.getDimsList(),
          tensor.getRawData().size());
    }
    return Optional.of(tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN));
  }
}
