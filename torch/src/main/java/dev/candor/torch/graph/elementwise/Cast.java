package dev.candor.torch.graph.elementwise;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * One kind of number made of another. Fractions are float32 whatever their precision was in a file,
 * whole numbers int64 that have lost what their kind cannot hold. A fraction loses what is behind
 * its point.
 */
public enum Cast implements Layer {
  /** A fraction. */
  FRACTION,
  /** A whole number of 64 bits. */
  INT64,
  /** A whole number of 32 bits. */
  INT32,
  /** A whole number of 16 bits. */
  INT16,
  /** A whole number of 8 bits. */
  INT8,
  /** A whole number of 0 or more of 32 bits. */
  UINT32,
  /** A whole number of 0 or more of 16 bits. */
  UINT16,
  /** A whole number of 0 or more of 8 bits. */
  UINT8,
  /** Whether it is not 0. */
  TRUTH;

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    return switch (this) {
      case FRACTION -> input.to(torch.ScalarType.Float);
      case TRUTH -> input.to(torch.ScalarType.Bool);
      case INT64 -> whole(input);
      case INT32 -> whole(whole(input).to(torch.ScalarType.Int));
      case INT16 -> whole(whole(input).to(torch.ScalarType.Short));
      case INT8 -> whole(whole(input).to(torch.ScalarType.Char));
      case UINT32 -> whole(input).bitwise_and(new Scalar(0xFFFF_FFFFL));
      case UINT16 -> whole(input).bitwise_and(new Scalar(0xFFFFL));
      case UINT8 -> whole(input).bitwise_and(new Scalar(0xFFL));
    };
  }

  private static Tensor whole(Tensor input) {
    return input.to(torch.ScalarType.Long);
  }

  /** Fractions pass unchanged; nothing flows back through whole numbers and truths. */
  @Override
  public Nature nature() {
    return this == FRACTION ? Nature.REARRANGING : Nature.OPAQUE;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("cast").with("to", this);
  }
}
