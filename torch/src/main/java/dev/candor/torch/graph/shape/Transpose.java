package dev.candor.torch.graph.shape;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * Axes in another order.
 *
 * @param order which axis of the input comes where; none for all of them backwards
 */
public record Transpose(List<Long> order) implements Layer {
  /** Copies the list. */
  public Transpose {
    order = List.copyOf(order);
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    if (!order.isEmpty()) {
      return input.permute(Places.array(order));
    }
    long[] backwards = new long[Math.toIntExact(input.dim())];
    for (int i = 0; i < backwards.length; i++) {
      backwards[i] = backwards.length - 1L - i;
    }
    return input.permute(backwards);
  }

  @Override
  public Nature nature() {
    return Nature.REARRANGING;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("transpose").with("order", order);
  }
}
