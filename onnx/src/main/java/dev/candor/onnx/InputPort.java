package dev.candor.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.TensorInfo;
import dev.candor.core.DType;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One input of a model: what it takes, and the tensors for it.
 *
 * @param shape with -1 where any length will do; empty where nothing is known
 */
record InputPort(String name, OnnxJavaType type, List<Long> shape) {
  private static final int ANY = -1;

  static InputPort of(Path file, NodeInfo info) {
    if (!(info.getInfo() instanceof TensorInfo tensor)) {
      throw InputException.in(
          file,
          "input " + info.getName() + " must be a tensor",
          info.getInfo(),
          "export the model with tensors as inputs");
    }
    switch (tensor.type) {
      case FLOAT, DOUBLE, INT32, INT64 -> {}
      default ->
          throw InputException.in(
              file,
              "input " + info.getName() + " must take float32, float64, int32 or int64",
              tensor.type,
              "export the model with numbers of one of these kinds as inputs");
    }
    return new InputPort(
        info.getName(), tensor.type, Arrays.stream(tensor.getShape()).boxed().toList());
  }

  /** How many rows one call must have, 0 where any number will do. */
  int fixedRows() {
    return shape.isEmpty() || shape.get(0) == ANY ? 0 : Math.toIntExact(shape.get(0));
  }

  /** Checks everything but the number of rows. */
  void check(NdArray batch) {
    boolean fits = shape.isEmpty() ? batch.rank() > 0 : batch.rank() == shape.size();
    for (int axis = 1; fits && axis < shape.size(); axis++) {
      fits = shape.get(axis) == ANY || shape.get(axis) == batch.length(axis);
    }
    if (!fits) {
      throw InputException.of(
          "inputs",
          "must have the shape " + shapeText() + " of the model's input " + name,
          Arrays.toString(batch.shape()),
          "give a batch of that shape");
    }
    if (batch.length(0) == 0) {
      throw InputException.of("inputs", "must have one row or more", batch, "give a batch");
    }
  }

  /** The shape in words, {@code [n, 3, 16, 16]}. */
  String shapeText() {
    return shape.stream()
        .map(length -> length == ANY ? "n" : Long.toString(length))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  OnnxTensor tensor(OrtEnvironment environment, NdArray batch) throws OrtException {
    long[] lengths = Arrays.stream(batch.shape()).asLongStream().toArray();
    return switch (type) {
      case FLOAT ->
          OnnxTensor.createTensor(environment, FloatBuffer.wrap(batch.toFloats()), lengths);
      case DOUBLE ->
          OnnxTensor.createTensor(environment, DoubleBuffer.wrap(batch.toDoubles()), lengths);
      case INT32 ->
          OnnxTensor.createTensor(
              environment,
              IntBuffer.wrap(Arrays.stream(whole(batch)).mapToInt(Math::toIntExact).toArray()),
              lengths);
      default -> OnnxTensor.createTensor(environment, LongBuffer.wrap(whole(batch)), lengths);
    };
  }

  /** One number for every row of a batch, along the batch's axes where a length is free. */
  NdArray filled(double number, NdArray batch) {
    int[] lengths = new int[shape.isEmpty() ? batch.rank() : shape.size()];
    for (int axis = 0; axis < lengths.length; axis++) {
      long own = shape.isEmpty() || axis == 0 ? ANY : shape.get(axis);
      if (own == ANY && axis >= batch.rank()) {
        throw InputException.of(
            "filled input " + name,
            "must have no more axes of free length than the batch",
            shapeText(),
            "hold it constant");
      }
      lengths[axis] = own == ANY ? batch.length(axis) : Math.toIntExact(own);
    }
    return NdArray.ofDoubles(room -> Arrays.fill(room, number), lengths);
  }

  /** One row repeated. */
  static NdArray repeated(NdArray row, int rows) {
    int[] shape = new int[row.rank() + 1];
    shape[0] = rows;
    System.arraycopy(row.shape(), 0, shape, 1, row.rank());
    if (row.dtype() == DType.FLOAT32) {
      float[] all = new float[Math.multiplyExact(rows, row.size())];
      float[] one = row.toFloats();
      for (int i = 0; i < rows; i++) {
        System.arraycopy(one, 0, all, i * one.length, one.length);
      }
      return NdArray.of(all, shape);
    }
    double[] all = new double[Math.multiplyExact(rows, row.size())];
    double[] one = row.toDoubles();
    for (int i = 0; i < rows; i++) {
      System.arraycopy(one, 0, all, i * one.length, one.length);
    }
    return NdArray.of(all, shape);
  }

  private long[] whole(NdArray batch) {
    long[] values = new long[batch.size()];
    int width = batch.size() / batch.length(0);
    long largest = type == OnnxJavaType.INT32 ? Integer.MAX_VALUE : 1L << 53;
    for (int i = 0; i < values.length; i++) {
      double value = batch.get(i);
      if (value != Math.rint(value) || Math.abs(value) > largest) {
        throw InputException.of(
            "row " + i / width + " of inputs, number " + i % width + ",",
            "must be whole for the model's input " + name,
            value,
            "give whole numbers, or a model that takes fractions");
      }
      values[i] = (long) value;
    }
    return values;
  }
}
