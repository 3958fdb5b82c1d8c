package dev.candor.torch.graph;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Cells put around an input as a window needs them, all of one value. */
public record Around(Window window, double value) implements Layer {
  /** Less than any number a network makes, and finite, so that rules can subtract it. */
  public static final double LOWEST = -1e30;

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    return torch.constant_pad_nd(input, window.around(input.shape()), new Scalar(value));
  }

  @Override
  public Nature nature() {
    return Nature.REARRANGING;
  }

  @Override
  public LayerDescription describe() {
    return window.into(LayerDescription.of("around").with("value", value));
  }
}
