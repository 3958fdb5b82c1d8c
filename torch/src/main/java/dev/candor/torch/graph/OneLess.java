package dev.candor.torch.graph;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/** {@code 1 - x}: how much a gate leaves. */
record OneLess() implements Layer {
  @Override
  public Tensor forward(Pass pass, Tensor input) {
    return input.neg().add(new Scalar(1.0));
  }

  @Override
  public Nature nature() {
    return Nature.ELEMENTWISE;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("one-less");
  }
}
