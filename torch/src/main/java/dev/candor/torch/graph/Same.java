package dev.candor.torch.graph;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import org.bytedeco.pytorch.Tensor;

/** {@code y = x}: what dropout is when a network is used, and what names a value again. */
public record Same() implements Layer {
  @Override
  public Tensor forward(Pass pass, Tensor input) {
    return input;
  }

  @Override
  public Nature nature() {
    return Nature.REARRANGING;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("same");
  }
}
