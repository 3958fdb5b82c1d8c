package dev.candor.torch.graph.image;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * The same images with the channels of a pixel beside each other in memory: what convolutions on a
 * processor are fastest with. Shapes and numbers stay; what follows keeps the order by itself.
 */
public record ChannelsLast() implements Layer {
  @Override
  public Tensor forward(Pass pass, Tensor input) {
    return input.dim() == 4 ? input.contiguous(torch.MemoryFormat.ChannelsLast) : input;
  }

  @Override
  public Nature nature() {
    return Nature.REARRANGING;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("channels-last");
  }
}
