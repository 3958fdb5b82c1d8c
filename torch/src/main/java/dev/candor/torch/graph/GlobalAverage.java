package dev.candor.torch.graph;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.Tensor;

/** The mean of each channel: {@code [n, channels, length...]} to {@code [n, channels, 1...]}. */
public record GlobalAverage() implements Layer {
  @Override
  public Tensor forward(Pass pass, Tensor input) {
    long[] axes = new long[input.shape().length - 2];
    for (int i = 0; i < axes.length; i++) {
      axes[i] = i + 2L;
    }
    return input.mean(axes, true, new ScalarTypeOptional());
  }

  @Override
  public Nature nature() {
    return Nature.LINEAR;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("global-average");
  }
}
