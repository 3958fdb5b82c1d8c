package dev.candor.torch.graph;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/** {@code factor x}. */
public record Times(double factor) implements Layer {
  @Override
  public Tensor forward(Pass pass, Tensor input) {
    return input.mul(new Scalar(factor));
  }

  @Override
  public Nature nature() {
    return Nature.LINEAR;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("times").with("factor", factor);
  }
}
