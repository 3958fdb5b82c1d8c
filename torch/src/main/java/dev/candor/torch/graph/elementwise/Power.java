package dev.candor.torch.graph.elementwise;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/** {@code x^exponent}, of the kind of number that x is. */
public record Power(double exponent) implements Layer {
  @Override
  public Tensor forward(Pass pass, Tensor input) {
    Tensor power = input.pow(new Scalar(exponent));
    return input.is_floating_point() ? power : power.to(input.scalar_type());
  }

  @Override
  public Nature nature() {
    return Nature.ELEMENTWISE;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("power").with("exponent", exponent);
  }
}
