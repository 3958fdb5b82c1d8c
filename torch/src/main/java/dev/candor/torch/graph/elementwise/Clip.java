package dev.candor.torch.graph.elementwise;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * {@code min(high, max(low, x))}.
 *
 * @param low negative infinity for none
 * @param high infinity for none
 */
public record Clip(double low, double high) implements Layer {
  @Override
  public Tensor forward(Pass pass, Tensor input) {
    Tensor clipped = low > Double.NEGATIVE_INFINITY ? input.clamp_min(scalar(input, low)) : input;
    return high < Double.POSITIVE_INFINITY ? clipped.clamp_max(scalar(input, high)) : clipped;
  }

  /** Whole numbers stay whole. */
  private static Scalar scalar(Tensor input, double bound) {
    return input.is_floating_point() ? new Scalar(bound) : new Scalar((long) bound);
  }

  @Override
  public Nature nature() {
    return Nature.ELEMENTWISE;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("clip").with("low", low).with("high", high);
  }
}
