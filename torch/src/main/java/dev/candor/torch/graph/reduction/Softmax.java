package dev.candor.torch.graph.reduction;

import dev.candor.torch.LayerDescription;
import dev.candor.torch.Pass;
import dev.candor.torch.Sharing;
import org.bytedeco.pytorch.Tensor;

/**
 * Shares that add up to one along an axis: {@code exp(x_i) / sum_j exp(x_j)}.
 *
 * @param axis counted from the end where negative
 * @param form what is told of the shares
 */
public record Softmax(int axis, Form form) implements Sharing {
  /** What is told of the shares. */
  public enum Form {
    /** They themselves. */
    SHARES,
    /** Their logarithms. */
    LOGARITHMS
  }

  @Override
  public boolean logarithm() {
    return form == Form.LOGARITHMS;
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    return logarithm() ? input.log_softmax(axis) : input.softmax(axis);
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("softmax").with("axis", axis).with("form", form);
  }
}
