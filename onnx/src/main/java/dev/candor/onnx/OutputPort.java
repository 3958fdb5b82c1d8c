package dev.candor.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxMap;
import ai.onnxruntime.OnnxSequence;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.SequenceInfo;
import ai.onnxruntime.TensorInfo;
import ai.onnxruntime.ValueInfo;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One output of a model, read as a row of scores for each row of the batch. */
record OutputPort(String name) {
  /** The named output, or the first with fractions, or the first with numbers at all. */
  static OutputPort choose(Path file, Collection<NodeInfo> outputs, Optional<String> wanted) {
    List<String> names = outputs.stream().map(NodeInfo::getName).toList();
    if (wanted.isPresent()) {
      NodeInfo info =
          outputs.stream()
              .filter(output -> output.getName().equals(wanted.get()))
              .findFirst()
              .orElseThrow(
                  () ->
                      InputException.in(
                          file,
                          "output must be one of the model's, " + names,
                          wanted.get(),
                          "choose one of them"));
      if (kind(info.getInfo()) == Kind.UNREADABLE) {
        throw unreadable(file, info);
      }
      return new OutputPort(wanted.get());
    }
    for (Kind kind : List.of(Kind.FRACTIONS, Kind.WHOLE)) {
      for (NodeInfo output : outputs) {
        if (kind(output.getInfo()) == kind) {
          return new OutputPort(output.getName());
        }
      }
    }
    throw unreadable(file, outputs.iterator().next());
  }

  /** {@code [rows, outputs]}; a tensor of more axes is laid flat behind the first. */
  NdArray scores(OnnxValue value, int rows) throws OrtException {
    if (value instanceof OnnxTensor tensor) {
      return tensorScores(tensor, rows);
    }
    List<? extends OnnxValue> maps = ((OnnxSequence) value).getValue();
    try {
      return mapScores(maps, rows);
    } finally {
      maps.forEach(OnnxValue::close);
    }
  }

  private NdArray tensorScores(OnnxTensor tensor, int rows) {
    long[] shape = tensor.getInfo().getShape();
    if (shape.length == 0 || shape[0] != rows) {
      throw InputException.of(
          "output " + name,
          "must have one entry per row, " + rows,
          Arrays.toString(shape),
          "choose another output, or a model whose batch axis comes first");
    }
    int size = Math.toIntExact(tensor.getInfo().getNumElements());
    int width = size / rows;
    switch (tensor.getInfo().type) {
      case FLOAT, FLOAT16, BFLOAT16 -> {
        float[] values = new float[size];
        FloatBuffer buffer = tensor.getFloatBuffer();
        buffer.get(values);
        return NdArray.of(values, rows, width);
      }
      case DOUBLE -> {
        double[] values = new double[size];
        DoubleBuffer buffer = tensor.getDoubleBuffer();
        buffer.get(values);
        return NdArray.of(values, rows, width);
      }
      case INT32 -> {
        int[] values = new int[size];
        tensor.getIntBuffer().get(values);
        return NdArray.of(Arrays.stream(values).asDoubleStream().toArray(), rows, width);
      }
      default -> {
        long[] values = new long[size];
        LongBuffer buffer = tensor.getLongBuffer();
        buffer.get(values);
        return NdArray.of(Arrays.stream(values).asDoubleStream().toArray(), rows, width);
      }
    }
  }

  /** A map of class to score for each row, as ZipMap makes them; classes in their natural order. */
  private NdArray mapScores(List<? extends OnnxValue> maps, int rows) throws OrtException {
    if (maps.size() != rows) {
      throw InputException.of(
          "output " + name,
          "must have one map per row, " + rows,
          maps.size(),
          "choose another output");
    }
    double[] scores = new double[0];
    TreeMap<Object, Object> first = new TreeMap<>();
    for (int row = 0; row < rows; row++) {
      Map<?, ?> map = ((OnnxMap) maps.get(row)).getValue();
      TreeMap<Object, Object> sorted = new TreeMap<>(map);
      if (row == 0) {
        first = sorted;
        scores = new double[Math.multiplyExact(rows, first.size())];
      } else if (!sorted.keySet().equals(first.keySet())) {
        throw InputException.of(
            "output " + name + " of row " + row,
            "must have the classes of row 0, " + first.keySet(),
            sorted.keySet(),
            "export the model without ZipMap");
      }
      int k = 0;
      for (Object score : sorted.values()) {
        scores[row * first.size() + k++] = ((Number) score).doubleValue();
      }
    }
    return NdArray.of(scores, rows, first.size());
  }

  private static InputException unreadable(Path file, NodeInfo output) {
    return InputException.in(
        file,
        "output " + output.getName() + " must be numbers, or a sequence of maps to numbers",
        output.getInfo(),
        "choose another output, or export the model with scores as a tensor (without ZipMap)");
  }

  private static Kind kind(ValueInfo info) {
    if (info instanceof TensorInfo tensor) {
      return kind(tensor.type);
    }
    return info instanceof SequenceInfo sequence && sequence.isSequenceOfMaps()
        ? kind(sequence.mapInfo.valueType)
        : Kind.UNREADABLE;
  }

  private static Kind kind(OnnxJavaType type) {
    return switch (type) {
      case FLOAT, DOUBLE, FLOAT16, BFLOAT16 -> Kind.FRACTIONS;
      case INT32, INT64 -> Kind.WHOLE;
      default -> Kind.UNREADABLE;
    };
  }

  private enum Kind {
    FRACTIONS,
    WHOLE,
    UNREADABLE
  }
}
