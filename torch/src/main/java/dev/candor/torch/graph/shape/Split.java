package dev.candor.torch.graph.shape;

import dev.candor.torch.Junction;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;

/**
 * Parts of the input along an axis.
 *
 * @param axis counted from the end where negative
 * @param pieces how many
 * @param lengths of the parts; none for equal ones, of which the last may be shorter
 */
public record Split(long axis, int pieces, List<Long> lengths) implements Junction {
  /** Copies the list. */
  public Split {
    lengths = List.copyOf(lengths);
  }

  @Override
  public List<Tensor> forward(Pass pass, List<Tensor> inputs) {
    Tensor input = inputs.get(0);
    long along = Places.axis(axis, input.dim());
    long[] each = lengths.isEmpty() ? equal(input.size(along)) : Places.array(lengths);
    TensorVector found = input.split_with_sizes(each, along);
    List<Tensor> all = new ArrayList<>();
    for (long i = 0; i < found.size(); i++) {
      all.add(found.get(i));
    }
    return all;
  }

  private long[] equal(long length) {
    long each = (length + pieces - 1) / pieces;
    long[] all = new long[pieces];
    Arrays.fill(all, each);
    all[pieces - 1] = length - each * (pieces - 1);
    return all;
  }

  @Override
  public Nature nature() {
    return Nature.REARRANGING;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("split")
        .with("axis", axis)
        .with("pieces", pieces)
        .with("lengths", lengths);
  }
}
