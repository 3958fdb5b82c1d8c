package dev.candor.torch.graph;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import org.bytedeco.pytorch.Tensor;

/** The largest of each unit over the steps: {@code [n, steps, units]} to {@code [n, units]}. */
public record MaxOverTime() implements Layer {
  @Override
  public Tensor forward(Pass pass, Tensor input) {
    // not amax, which shares a gradient among equals: one of them is let through
    return input.max(1).get0();
  }

  @Override
  public Nature nature() {
    return Nature.SELECTING;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("max-over-time");
  }
}
