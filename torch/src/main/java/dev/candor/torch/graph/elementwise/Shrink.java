package dev.candor.torch.graph.elementwise;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** {@code x + bias} below {@code -limit}, {@code x - bias} above the limit, 0 between. */
public record Shrink(double limit, double bias) implements Layer {
  @Override
  public Tensor forward(Pass pass, Tensor input) {
    Tensor moved = input.sub(input.sign().mul(new Scalar(bias)));
    return torch.where(input.abs().gt(new Scalar(limit)), moved, new Scalar(0.0));
  }

  @Override
  public Nature nature() {
    return Nature.ELEMENTWISE;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("shrink").with("limit", limit).with("bias", bias);
  }
}
