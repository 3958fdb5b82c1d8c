package dev.candor.torch.graph.elementwise;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** {@code max(0, min(1, slope x + offset))}. */
public record HardSigmoid(double slope, double offset) implements Layer {
  @Override
  public Tensor forward(Pass pass, Tensor input) {
    return torch.clamp(
        input.mul(new Scalar(slope)).add(new Scalar(offset)),
        new ScalarOptional(new Scalar(0.0)),
        new ScalarOptional(new Scalar(1.0)));
  }

  @Override
  public Nature nature() {
    return Nature.ELEMENTWISE;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("hard-sigmoid").with("slope", slope).with("offset", offset);
  }
}
