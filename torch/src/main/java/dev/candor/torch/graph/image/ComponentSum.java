package dev.candor.torch.graph.image;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import org.bytedeco.pytorch.Tensor;

/**
 * The sum over components: {@code [n, components, channels]} to {@code [n, channels]}. A component
 * that disturbs can be silenced, but never averaged away.
 */
public record ComponentSum() implements Layer {
  @Override
  public Tensor forward(Pass pass, Tensor input) {
    return input.sum(1);
  }

  @Override
  public Nature nature() {
    return Nature.LINEAR;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("component-sum");
  }
}
