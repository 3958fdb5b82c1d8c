package dev.candor.torch.graph.shape;

import dev.candor.torch.Junction;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import java.util.List;
import java.util.stream.LongStream;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * The numbers of the first input at the places that the second names along an axis: how an
 * embedding looks up its rows. {@link Take} does it for places that are known.
 *
 * @param axis counted from the end where negative
 */
public record Gather(long axis) implements Junction {
  @Override
  public List<Tensor> forward(Pass pass, List<Tensor> inputs) {
    Tensor input = inputs.get(0);
    Tensor places = inputs.get(1);
    long along = Places.axis(axis, input.dim());
    Tensor counted = counted(places, input.size(along));
    Tensor taken = input.index_select(along, counted.reshape(-1));
    return List.of(inStead(taken, input.shape(), along, places.shape()));
  }

  /** Places counted from 0. */
  static Tensor counted(Tensor places, long length) {
    return torch.where(places.lt(new Scalar(0L)), places.add(new Scalar(length)), places);
  }

  /** What was taken, with the shape of the places instead of the axis. */
  static Tensor inStead(Tensor taken, long[] shape, long axis, long... places) {
    if (places.length == 1) {
      return taken;
    }
    LongStream before = LongStream.of(shape).limit(axis);
    LongStream after = LongStream.of(shape).skip(axis + 1);
    return taken.reshape(
        LongStream.concat(LongStream.concat(before, LongStream.of(places)), after).toArray());
  }

  @Override
  public Nature nature() {
    return Nature.REARRANGING;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("gather").with("axis", axis);
  }
}
