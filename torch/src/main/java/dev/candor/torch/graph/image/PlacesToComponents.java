package dev.candor.torch.graph.image;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import org.bytedeco.pytorch.Tensor;

/**
 * The places of an image or a series as components: {@code [n, channels, places]} to {@code [n,
 * components, channels]}, in row-major order.
 */
public record PlacesToComponents() implements Layer {
  @Override
  public Tensor forward(Pass pass, Tensor input) {
    return input.flatten(2, -1).transpose(1, 2);
  }

  @Override
  public Nature nature() {
    return Nature.REARRANGING;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("places-to-components");
  }
}
