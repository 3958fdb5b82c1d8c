package dev.candor.torch.graph.shape;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * Repeated along axes of length one until it has a shape; where the shape has a 1, the input's
 * length stays.
 *
 * @param lengths of the axes, the last ones where the input has more
 */
public record Expand(List<Long> lengths) implements Layer {
  /** Copies the list. */
  public Expand {
    lengths = List.copyOf(lengths);
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    int rank = Math.toIntExact(Math.max(lengths.size(), input.dim()));
    int missing = rank - lengths.size();
    int added = Math.toIntExact(rank - input.dim());
    long[] shape = new long[rank];
    for (int i = 0; i < rank; i++) {
      long asked = i < missing ? 1 : lengths.get(i - missing);
      shape[i] = asked == 1 && i >= added ? input.size(i - added) : asked;
    }
    return input.expand(Places.bounded(shape));
  }

  @Override
  public Nature nature() {
    return Nature.REARRANGING;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("expand").with("lengths", lengths);
  }
}
