package dev.candor.torch.graph;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import org.bytedeco.pytorch.Tensor;

/** All axes from the second on as one: {@code [n, ...]} to {@code [n, numbers]}. */
public record Flatten() implements Layer {
  @Override
  public Tensor forward(Pass pass, Tensor input) {
    return input.flatten(1, -1);
  }

  @Override
  public Nature nature() {
    return Nature.REARRANGING;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("flatten");
  }
}
