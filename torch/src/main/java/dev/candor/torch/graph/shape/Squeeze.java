package dev.candor.torch.graph.shape;

import dev.candor.core.InputException;
import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * Without axes of length one.
 *
 * @param axes counted from the end where negative; none for all that have the length one
 */
public record Squeeze(List<Long> axes) implements Layer {
  /** Copies the list. */
  public Squeeze {
    axes = List.copyOf(axes);
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    if (axes.isEmpty()) {
      return input.squeeze();
    }
    for (long axis : axes) {
      long length = input.size(Places.axis(axis, input.dim()));
      if (length != 1) {
        throw InputException.of(
            "axis " + axis, "must have the length 1 to be left out", length, "mend the axes");
      }
    }
    return input.squeeze(Places.array(axes));
  }

  @Override
  public Nature nature() {
    return Nature.REARRANGING;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("squeeze").with("axes", axes);
  }
}
