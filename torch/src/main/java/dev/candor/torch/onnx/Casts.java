package dev.candor.torch.onnx;

import dev.candor.torch.graph.elementwise.Cast;
import java.util.Optional;

/** The kinds of numbers of a file as those that layers make. */
final class Casts {
  private Casts() {}

  /** What makes the kind with this code. */
  static Cast of(Site site, int code) {
    Optional<OnnxType> type = OnnxType.of(code);
    if (type.isEmpty()) {
      throw site.wrong("to", "must be a kind of number that is known", "kind " + code);
    }
    return of(type.get());
  }

  /** What makes this kind. */
  static Cast of(OnnxType type) {
    return switch (type) {
      case FLOAT32, FLOAT16, BFLOAT16, FLOAT64 -> Cast.FRACTION;
      case INT64 -> Cast.INT64;
      case INT32 -> Cast.INT32;
      case INT16 -> Cast.INT16;
      case INT8 -> Cast.INT8;
      case UINT32 -> Cast.UINT32;
      case UINT16 -> Cast.UINT16;
      case UINT8 -> Cast.UINT8;
      case BOOL -> Cast.TRUTH;
    };
  }
}
