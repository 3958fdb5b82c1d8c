package dev.candor.torch.graph.reduction;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import dev.candor.torch.graph.shape.Places;
import java.util.List;
import java.util.stream.LongStream;
import org.bytedeco.pytorch.Tensor;

/**
 * One number of all the numbers along some axes.
 *
 * @param axes counted from the end where negative
 * @param none what it means where there are no axes
 * @param keepsAxes whether they stay, with length one
 */
public record Reduction(Reduce reduce, List<Long> axes, None none, boolean keepsAxes)
    implements Layer {
  /** What no axes mean. */
  public enum None {
    /** All axes. */
    ALL,
    /** No axis: each number is reduced by itself. */
    EACH
  }

  /** Copies the list. */
  public Reduction {
    axes = List.copyOf(axes);
  }

  /** Along one axis, which goes. */
  public static Reduction along(Reduce reduce, long axis) {
    return new Reduction(reduce, List.of(axis), None.ALL, false);
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    long rank = input.dim();
    if (rank == 0) {
      return reduce.of(input.reshape(1), new long[] {0}, false);
    }
    if (axes.isEmpty() && none == None.EACH) {
      return reduce.of(input.unsqueeze(rank), new long[] {rank}, false);
    }
    long[] along =
        axes.isEmpty()
            ? LongStream.range(0, rank).toArray()
            : axes.stream().mapToLong(axis -> Places.axis(axis, rank)).sorted().toArray();
    return reduce.of(input, along, keepsAxes);
  }

  @Override
  public Nature nature() {
    return reduce.nature();
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("reduction")
        .with("function", reduce)
        .with("axes", axes)
        .with("none", none)
        .with("keepsAxes", keepsAxes ? 1 : 0);
  }
}
