package dev.candor.torch.graph.shape;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import java.util.Arrays;
import org.bytedeco.pytorch.AbstractTensor;
import org.bytedeco.pytorch.Tensor;

/**
 * The lengths of some axes, as whole numbers along one axis. Carries no gradient.
 *
 * @param start the first axis, counted from the end where negative
 * @param end the first axis that is not told any more, likewise; beyond the end means all
 */
public record ShapeOf(long start, long end) implements Layer {
  @Override
  public Tensor forward(Pass pass, Tensor input) {
    long[] shape = input.shape();
    int from = counted(start, shape.length);
    int to = Math.max(from, counted(end, shape.length));
    return AbstractTensor.create(Arrays.copyOfRange(shape, from, to));
  }

  private static int counted(long axis, int rank) {
    return (int) Math.max(0, Math.min(rank, axis < 0 ? axis + rank : axis));
  }

  @Override
  public Nature nature() {
    return Nature.OPAQUE;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("shape-of").with("start", start).with("end", end);
  }
}
