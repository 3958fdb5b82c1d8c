package dev.candor.torch.graph.elementwise;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** True or false of every number. Carries no gradient. */
public enum Check implements Layer {
  /** True where it is false. */
  NOT,
  /** Whether it is not a number. */
  NAN,
  /** Whether it is infinite. */
  INFINITE,
  /** Whether it is infinite and positive. */
  PLUS_INFINITE,
  /** Whether it is infinite and negative. */
  MINUS_INFINITE;

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    return switch (this) {
      case NOT -> input.logical_not();
      case NAN -> torch.isnan(input);
      case INFINITE -> torch.isinf(input);
      case PLUS_INFINITE -> input.eq(new Scalar(Double.POSITIVE_INFINITY));
      case MINUS_INFINITE -> input.eq(new Scalar(Double.NEGATIVE_INFINITY));
    };
  }

  @Override
  public Nature nature() {
    return Nature.OPAQUE;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("check").with("of", this);
  }
}
