package dev.candor.torch.graph.arithmetic;

import dev.candor.torch.Junction;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/** Two truths make one. */
public enum Logic implements Junction {
  /** Both. */
  AND,
  /** One of them or both. */
  OR,
  /** One of them and not both. */
  XOR;

  @Override
  public List<Tensor> forward(Pass pass, List<Tensor> inputs) {
    Tensor a = inputs.get(0);
    Tensor b = inputs.get(1);
    return List.of(
        switch (this) {
          case AND -> a.logical_and(b);
          case OR -> a.logical_or(b);
          case XOR -> a.logical_xor(b);
        });
  }

  @Override
  public Nature nature() {
    return Nature.OPAQUE;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("logic").with("of", this);
  }
}
