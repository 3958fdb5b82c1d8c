package dev.candor.torch.graph.shape;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.pytorch.AbstractTensor;
import org.bytedeco.pytorch.Tensor;

/**
 * A picture made larger or smaller, one axis after the other.
 *
 * @param scales new length by old length, for every axis; none where lengths are given
 * @param lengths new lengths, for every axis; none where scales are given
 * @param sampling where a new number looks, and what it takes there
 */
public record Resize(List<Double> scales, List<Long> lengths, Sampling sampling) implements Layer {
  /** Copies the lists. */
  public Resize {
    scales = List.copyOf(scales);
    lengths = List.copyOf(lengths);
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    long[] shape = input.shape();
    long[] wanted = new long[shape.length];
    float[] scale = new float[shape.length];
    for (int axis = 0; axis < shape.length; axis++) {
      boolean byLength = scales.isEmpty();
      wanted[axis] =
          byLength ? lengths.get(axis) : (long) Math.floor(shape[axis] * scales.get(axis));
      scale[axis] = byLength ? (float) wanted[axis] / shape[axis] : scales.get(axis).floatValue();
    }
    Places.bounded(wanted);
    Tensor resized = input;
    for (int axis = 0; axis < shape.length; axis++) {
      if (wanted[axis] != shape[axis] || scale[axis] != 1) {
        resized = along(resized, axis, (int) wanted[axis], scale[axis]);
      }
    }
    return resized;
  }

  private Tensor along(Tensor input, int axis, int wanted, float scale) {
    long length = input.size(axis);
    long[] left = new long[wanted];
    long[] right = new long[wanted];
    float[] shares = new float[wanted];
    for (int i = 0; i < wanted; i++) {
      float place = sampling.place(i, wanted, length, scale);
      left[i] = sampling.nearest(place);
      right[i] = left[i] + 1;
      shares[i] = place - left[i];
    }
    Tensor taken = taken(input, axis, left, length - 1);
    if (sampling.reading() != Sampling.Reading.LINEAR) {
      return taken;
    }
    long[] aligned = new long[Math.toIntExact(input.dim()) - axis];
    Arrays.fill(aligned, 1);
    aligned[0] = wanted;
    Tensor share = AbstractTensor.create(shares, aligned);
    return taken.add(taken(input, axis, right, length - 1).sub(taken).mul(share));
  }

  private static Tensor taken(Tensor input, int axis, long[] places, long last) {
    long[] inside = Arrays.stream(places).map(x -> Math.max(0, Math.min(last, x))).toArray();
    return input.index_select(axis, AbstractTensor.create(inside));
  }

  @Override
  public Nature nature() {
    return sampling.reading() == Sampling.Reading.LINEAR ? Nature.LINEAR : Nature.REARRANGING;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("resize")
        .with("scales", scales)
        .with("lengths", lengths)
        .with("reading", sampling.reading())
        .with("grid", sampling.grid());
  }
}
