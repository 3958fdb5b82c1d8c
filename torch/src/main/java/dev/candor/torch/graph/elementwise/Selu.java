package dev.candor.torch.graph.elementwise;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** {@code gamma x} where it is positive, {@code gamma alpha (e^x - 1)} elsewhere. */
public record Selu(double alpha, double gamma) implements Layer {
  @Override
  public Tensor forward(Pass pass, Tensor input) {
    return torch.elu(input, new Scalar(alpha), new Scalar(gamma), new Scalar(1.0));
  }

  @Override
  public Nature nature() {
    return Nature.ELEMENTWISE;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("selu").with("alpha", alpha).with("gamma", gamma);
  }
}
