package dev.candor.torch.graph;

import dev.candor.torch.Junction;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * How much of a signal is let through: {@code gate * signal}, in this order. A rule may give all to
 * the signal, as Arras et al. (2017) do, because it knows which is which.
 */
public record Gated() implements Junction {
  @Override
  public List<Tensor> forward(Pass pass, List<Tensor> inputs) {
    return List.of(inputs.get(0).mul(inputs.get(1)));
  }

  @Override
  public Nature nature() {
    return Nature.PRODUCT;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("gated");
  }
}
