package dev.candor.torch.graph;

import dev.candor.core.InputException;
import dev.candor.torch.LayerDescription;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a window stands that slides over one, two or three axes.
 *
 * @param kernel its lengths
 * @param stride steps between two places
 * @param dilation steps between two cells of it
 * @param before cells put before the input, where the edge is given
 * @param after cells put behind it, where the edge is given
 * @param edge how it is said what is put around
 * @param ceil whether a window that reaches over the end counts, if it begins within
 */
public record Window(
    List<Integer> kernel,
    List<Integer> stride,
    List<Integer> dilation,
    List<Integer> before,
    List<Integer> after,
    Edge edge,
    boolean ceil) {
  private static final int MOST_AXES = 3;

  /** Checks the lengths. */
  public Window {
    kernel = lengths("kernel", kernel, kernel.size(), 1);
    stride = lengths("strides", stride, kernel.size(), 1);
    dilation = lengths("dilations", dilation, kernel.size(), 1);
    before = lengths("pads", before, kernel.size(), 0);
    after = lengths("pads", after, kernel.size(), 0);
    if (kernel.isEmpty() || kernel.size() > MOST_AXES) {
      throw InputException.of("kernel", "must have 1 to " + MOST_AXES + " lengths", kernel, "cut");
    }
  }

  private static List<Integer> lengths(String name, List<Integer> lengths, int axes, int least) {
    if (lengths.size() != axes || lengths.stream().anyMatch(length -> length < least)) {
      throw InputException.of(
          name, "must be " + axes + " numbers of " + least + " or more", lengths, "give such");
    }
    return List.copyOf(lengths);
  }

  /** Over how many axes it slides. */
  public int axes() {
    return kernel.size();
  }

  /**
   * Whether the engine's own padding says the same: as many cells before as behind, and no more
   * than half a window of them.
   */
  public boolean isPlain() {
    return edge == Edge.GIVEN
        && before.equals(after)
        && IntStream.range(0, axes()).allMatch(axis -> 2 * before.get(axis) <= kernel.get(axis));
  }

  /** The same window without anything around its input. */
  public Window withoutEdge() {
    List<Integer> none = IntStream.range(0, axes()).map(axis -> 0).boxed().toList();
    return new Window(kernel, stride, dilation, none, none, Edge.GIVEN, false);
  }

  /**
   * What is put around, as the engine takes it: before and behind the last axis, then the one
   * before it. Below 0 where cells at the end are not looked at.
   *
   * @param shape of the input, whose last axes the window slides over
   */
  public long[] around(long... shape) {
    long[] around = new long[2 * axes()];
    for (int axis = 0; axis < axes(); axis++) {
      long length = shape[shape.length - axes() + axis];
      int place = 2 * (axes() - 1 - axis);
      around[place] = before(axis, length);
      around[place + 1] = behind(axis, length);
    }
    return around;
  }

  private long span(int axis) {
    return (kernel.get(axis) - 1L) * dilation.get(axis) + 1;
  }

  private long same(int axis, long length) {
    long places = (length + stride.get(axis) - 1) / stride.get(axis);
    return Math.max(0, (places - 1) * stride.get(axis) + span(axis) - length);
  }

  private long before(int axis, long length) {
    return switch (edge) {
      case GIVEN -> before.get(axis);
      case SAME_UPPER -> same(axis, length) / 2;
      case SAME_LOWER -> (same(axis, length) + 1) / 2;
    };
  }

  private long behind(int axis, long length) {
    if (edge != Edge.GIVEN) {
      return same(axis, length) - before(axis, length);
    }
    if (!ceil) {
      return after.get(axis);
    }
    long step = stride.get(axis);
    long room = length + before.get(axis) + after.get(axis) - span(axis);
    long places = Math.floorDiv(room + step - 1, step) + 1;
    if ((places - 1) * step >= length + before.get(axis)) {
      places--;
    }
    return (places - 1) * step + span(axis) - length - before.get(axis);
  }

  /** The same window, which counts, or does not, when it reaches over the end. */
  public Window withCeil(boolean counts) {
    return new Window(kernel, stride, dilation, before, after, edge, counts);
  }

  /** Lengths as the engine takes them. */
  static long[] engine(List<Integer> lengths) {
    return lengths.stream().mapToLong(Integer::longValue).toArray();
  }

  /** With this window written into a description. */
  LayerDescription into(LayerDescription description) {
    return description
        .with("kernel", kernel)
        .with("stride", stride)
        .with("dilation", dilation)
        .with("before", before)
        .with("after", after)
        .with("edge", edge)
        .with("ceil", ceil ? 1 : 0);
  }
}
