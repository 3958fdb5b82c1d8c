package dev.candor.torch.graph;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import java.util.Arrays;
import org.bytedeco.pytorch.Tensor;

/**
 * The largest number of each channel: {@code [n, channels, length...]} to {@code [n, channels,
 * 1...]}. Of equal numbers the first is let through.
 */
public record GlobalMax() implements Layer {
  @Override
  public Tensor forward(Pass pass, Tensor input) {
    long[] shape = input.shape();
    Tensor flat = input.flatten(2, -1);
    Tensor place = flat.detach().argmax(new org.bytedeco.pytorch.LongOptional(2), true);
    Arrays.fill(shape, 2, shape.length, 1);
    return flat.gather(2, place).reshape(shape);
  }

  @Override
  public Nature nature() {
    return Nature.SELECTING;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("global-max");
  }
}
