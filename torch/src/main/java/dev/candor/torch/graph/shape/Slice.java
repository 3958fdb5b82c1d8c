package dev.candor.torch.graph.shape;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import java.util.List;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.Tensor;

/**
 * Every so many numbers from one place to another, along some axes.
 *
 * @param starts the first place of each axis, counted from the end where negative
 * @param ends the first place that is not taken any more, likewise; beyond the end means all
 * @param axes which ones; none for the first ones
 * @param steps how far apart; negative for backwards; none for 1 everywhere
 */
public record Slice(List<Long> starts, List<Long> ends, List<Long> axes, List<Long> steps)
    implements Layer {
  /** Copies the lists. */
  public Slice {
    starts = List.copyOf(starts);
    ends = List.copyOf(ends);
    axes = List.copyOf(axes);
    steps = List.copyOf(steps);
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    Tensor part = input;
    for (int i = 0; i < starts.size(); i++) {
      long axis = Places.axis(axes.isEmpty() ? i : axes.get(i), input.dim());
      long step = steps.isEmpty() ? 1 : steps.get(i);
      part = slice(part, axis, starts.get(i), ends.get(i), step);
    }
    return part;
  }

  private static Tensor slice(Tensor input, long axis, long start, long end, long step) {
    long length = input.size(axis);
    if (step > 0) {
      return forwards(input, axis, counted(start, length), counted(end, length), step);
    }
    long first = Math.min(length - 1, counted(start, length));
    long beyond = end < -length ? -1 : Math.min(length - 1, counted(end, length));
    return forwards(input.flip(axis), axis, length - 1 - first, length - 1 - beyond, -step);
  }

  private static Tensor forwards(Tensor input, long axis, long start, long end, long step) {
    return input.slice(axis, new LongOptional(start), new LongOptional(Math.max(start, end)), step);
  }

  /** A place from 0 to the length. */
  private static long counted(long place, long length) {
    return Math.max(0, Math.min(length, place < 0 ? place + length : place));
  }

  @Override
  public Nature nature() {
    return Nature.REARRANGING;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("slice")
        .with("starts", starts)
        .with("ends", ends)
        .with("axes", axes)
        .with("steps", steps);
  }
}
