package dev.candor.torch.graph.arithmetic;

import dev.candor.torch.Junction;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/** True or false of two numbers. Carries no gradient. */
public enum Comparison implements Junction {
  /** {@code a = b}. */
  EQUAL,
  /** {@code a > b}. */
  GREATER,
  /** {@code a >= b}. */
  GREATER_OR_EQUAL,
  /** {@code a < b}. */
  LESS,
  /** {@code a <= b}. */
  LESS_OR_EQUAL;

  @Override
  public List<Tensor> forward(Pass pass, List<Tensor> inputs) {
    Tensor a = inputs.get(0);
    Tensor b = inputs.get(1);
    return List.of(
        switch (this) {
          case EQUAL -> a.eq(b);
          case GREATER -> a.gt(b);
          case GREATER_OR_EQUAL -> a.ge(b);
          case LESS -> a.lt(b);
          case LESS_OR_EQUAL -> a.le(b);
        });
  }

  @Override
  public Nature nature() {
    return Nature.OPAQUE;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("comparison").with("of", this);
  }
}
