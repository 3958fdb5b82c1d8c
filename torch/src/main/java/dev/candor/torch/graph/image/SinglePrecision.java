package dev.candor.torch.graph.image;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * The same numbers in single precision, where the run has less: for what a small error would show
 * in, such as an importance near 0 or 1.
 */
public record SinglePrecision() implements Layer {
  @Override
  public Tensor forward(Pass pass, Tensor input) {
    return input.to(torch.ScalarType.Float);
  }

  @Override
  public Nature nature() {
    return Nature.REARRANGING;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("single-precision");
  }
}
