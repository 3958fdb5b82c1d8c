package dev.candor.torch.graph.arithmetic;

import dev.candor.torch.Junction;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Two numbers make one. Whole numbers stay whole. */
public enum Arithmetic implements Junction {
  /** {@code a + b}. */
  ADD(Nature.SUM),
  /** {@code a - b}. */
  SUBTRACT(Nature.SUM),
  /** {@code a b}. */
  MULTIPLY(Nature.PRODUCT),
  /** {@code a / b}; of whole numbers, without the rest. */
  DIVIDE(Nature.PRODUCT),
  /** {@code a^b}, of the kind of number that a is. */
  POWER(Nature.OPAQUE),
  /** What is left of {@code a / b}, with the sign of b. */
  MODULO(Nature.OPAQUE),
  /** What is left of {@code a / b}, with the sign of a. */
  REST(Nature.OPAQUE);

  private final Nature nature;

  Arithmetic(Nature nature) {
    this.nature = nature;
  }

  @Override
  public List<Tensor> forward(Pass pass, List<Tensor> inputs) {
    Tensor a = inputs.get(0);
    Tensor b = inputs.get(1);
    return List.of(
        switch (this) {
          case ADD -> a.add(b);
          case SUBTRACT -> a.sub(b);
          case MULTIPLY -> a.mul(b);
          case DIVIDE -> a.is_floating_point() ? a.div(b) : withoutRest(a, b);
          case POWER -> a.is_floating_point() ? a.pow(b) : a.pow(b).to(a.scalar_type());
          case MODULO -> torch.remainder(a, b);
          case REST -> torch.fmod(a, b);
        });
  }

  private static Tensor withoutRest(Tensor a, Tensor b) {
    return a.sub(torch.fmod(a, b)).floor_divide(b);
  }

  @Override
  public Nature nature() {
    return nature;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("arithmetic").with("function", this);
  }
}
