package dev.candor.torch.graph.shape;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import java.util.List;
import org.bytedeco.pytorch.AbstractTensor;
import org.bytedeco.pytorch.Tensor;

/**
 * The numbers at known places of an axis.
 *
 * @param axis counted from the end where negative
 * @param places counted from the end where negative, row by row
 * @param shape of the places, which comes in the axis's stead; empty for one place, which takes the
 *     axis away
 */
public record Take(long axis, List<Long> places, List<Integer> shape) implements Layer {
  /** Copies the lists. */
  public Take {
    places = List.copyOf(places);
    shape = List.copyOf(shape);
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    long along = Places.axis(axis, input.dim());
    long length = input.size(along);
    if (shape.isEmpty()) {
      return input.select(along, Places.axis(places.get(0), length));
    }
    long[] counted = places.stream().mapToLong(place -> Places.axis(place, length)).toArray();
    Tensor taken = input.index_select(along, AbstractTensor.create(counted));
    long[] lengths = shape.stream().mapToLong(Integer::longValue).toArray();
    return Gather.inStead(taken, input.shape(), along, lengths);
  }

  @Override
  public Nature nature() {
    return Nature.REARRANGING;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("take")
        .with("axis", axis)
        .with("places", places)
        .with("shape", shape);
  }
}
