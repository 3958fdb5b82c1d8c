package dev.candor.torch.graph.image;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * 1 where the input is at least the threshold, 0 elsewhere. No gradient flows through it.
 *
 * @param threshold from which on something is kept
 */
public record KeepFrom(double threshold) implements Layer {
  @Override
  public Tensor forward(Pass pass, Tensor input) {
    return input.detach().ge(new Scalar(threshold)).to(torch.ScalarType.Float);
  }

  @Override
  public Nature nature() {
    return Nature.OPAQUE;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("keep-from").with("threshold", threshold);
  }
}
