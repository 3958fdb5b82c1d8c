package dev.candor.torch.graph.elementwise;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** {@code max(0, x) + min(0, alpha (e^(x / alpha) - 1))}. */
public record Celu(double alpha) implements Layer {
  @Override
  public Tensor forward(Pass pass, Tensor input) {
    return torch.celu(input, new Scalar(alpha));
  }

  @Override
  public Nature nature() {
    return Nature.ELEMENTWISE;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("celu").with("alpha", alpha);
  }
}
