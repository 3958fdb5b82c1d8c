package dev.candor.torch.graph.shape;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import org.bytedeco.pytorch.AbstractTensor;
import org.bytedeco.pytorch.Tensor;

/** How many numbers there are, as one whole number without an axis. Carries no gradient. */
public record SizeOf() implements Layer {
  @Override
  public Tensor forward(Pass pass, Tensor input) {
    return AbstractTensor.create(input.numel()).reshape();
  }

  @Override
  public Nature nature() {
    return Nature.OPAQUE;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("size-of");
  }
}
