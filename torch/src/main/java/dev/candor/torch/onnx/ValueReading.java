package dev.candor.torch.onnx;

import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.ArrayList;
import java.util.List;

/** What goes into a graph and comes out, as the file declares it. */
final class ValueReading {
  private ValueReading() {}

  static OnnxValue value(Refusal refusal, String role, ValueInfoProto info) {
    String where = role + " " + Shown.name(info.getName());
    if (info.getName().isEmpty()) {
      throw refusal.broken("every " + role + " must have a name", "an empty one");
    }
    TypeProto declared = info.getType();
    if (!declared.hasTensorType()) {
      throw refusal.unusable(
          where + " must be a tensor",
          declared.getValueCase(),
          "export it with tensors as inputs and outputs");
    }
    int code = declared.getTensorType().getElemType();
    OnnxType type =
        OnnxType.of(code).orElseThrow(() -> TensorReading.unknown(refusal, where, code));
    boolean known = declared.getTensorType().hasShape();
    return new OnnxValue(
        info.getName(),
        type,
        known,
        known ? lengths(refusal, where, declared.getTensorType().getShape()) : List.of());
  }

  private static List<Long> lengths(Refusal refusal, String where, TensorShapeProto shape) {
    if (shape.getDimCount() > TensorReading.MOST_AXES) {
      throw refusal.broken(
          where + " may have " + TensorReading.MOST_AXES + " axes", shape.getDimCount());
    }
    List<Long> lengths = new ArrayList<>();
    long product = 1;
    for (TensorShapeProto.Dimension axis : shape.getDimList()) {
      long length = axis.hasDimValue() ? axis.getDimValue() : OnnxValue.ANY;
      if (axis.hasDimValue() && (length < 0 || length > Integer.MAX_VALUE)) {
        throw refusal.broken(where + " must have lengths of 0 to 2^31-1", length);
      }
      product *= Math.max(1, length);
      if (product > Integer.MAX_VALUE) {
        throw refusal.broken(where + " must have at most 2^31-1 numbers", lengths);
      }
      lengths.add(length);
    }
    return lengths;
  }
}
