package dev.candor.torch.graph.shape;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import org.bytedeco.pytorch.Tensor;

/**
 * Two axes made of all: those before an axis, and the others.
 *
 * @param axis the first of the others, counted from the end where negative
 */
public record Flatten(long axis) implements Layer {
  @Override
  public Tensor forward(Pass pass, Tensor input) {
    long rank = input.dim();
    long from = axis == rank ? rank : Places.axis(axis, Math.max(1, rank));
    long before = 1;
    long after = 1;
    for (int i = 0; i < rank; i++) {
      if (i < from) {
        before *= input.size(i);
      } else {
        after *= input.size(i);
      }
    }
    return input.reshape(before, after);
  }

  @Override
  public Nature nature() {
    return Nature.REARRANGING;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("flatten").with("axis", axis);
  }
}
