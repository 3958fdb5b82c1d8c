package dev.candor.torch.graph.elementwise;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** {@code x} where it is larger than the threshold, 0 elsewhere. */
public record ThresholdedRelu(double threshold) implements Layer {
  @Override
  public Tensor forward(Pass pass, Tensor input) {
    return torch.threshold(input, new Scalar(threshold), new Scalar(0.0));
  }

  @Override
  public Nature nature() {
    return Nature.ELEMENTWISE;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("thresholded-relu").with("threshold", threshold);
  }
}
