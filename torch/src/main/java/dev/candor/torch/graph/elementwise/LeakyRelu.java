package dev.candor.torch.graph.elementwise;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** {@code x} where it is positive, {@code slope x} elsewhere. */
public record LeakyRelu(double slope) implements Layer {
  @Override
  public Tensor forward(Pass pass, Tensor input) {
    return torch.leaky_relu(input, new Scalar(slope));
  }

  @Override
  public Nature nature() {
    return Nature.ELEMENTWISE;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("leaky-relu").with("slope", slope);
  }
}
