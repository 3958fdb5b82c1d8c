package dev.candor.torch.onnx;

import ai.onnx.proto.OnnxMl.TensorProto;

/** The numbers of a tensor that are not raw: the format has a field for each family of types. */
record TypedNumbers(TensorProto tensor, OnnxType type, int count) {
  static TypedNumbers of(TensorProto tensor, OnnxType type) {
    int count =
        switch (type) {
          case FLOAT32 -> tensor.getFloatDataCount();
          case FLOAT64 -> tensor.getDoubleDataCount();
          case INT64 -> tensor.getInt64DataCount();
          case UINT32 -> tensor.getUint64DataCount();
          default -> tensor.getInt32DataCount();
        };
    return new TypedNumbers(tensor, type, count);
  }

  double fraction(int i) {
    return switch (type) {
      case FLOAT32 -> tensor.getFloatData(i);
      case FLOAT64 -> tensor.getDoubleData(i);
      case FLOAT16 -> OnnxType.half((short) tensor.getInt32Data(i));
      default -> OnnxType.brain((short) tensor.getInt32Data(i));
    };
  }

  long whole(int i) {
    return switch (type) {
      case INT64 -> tensor.getInt64Data(i);
      case UINT32 -> tensor.getUint64Data(i);
      case BOOL -> tensor.getInt32Data(i) == 0 ? 0 : 1;
      default -> tensor.getInt32Data(i);
    };
  }
}
