package dev.candor.torch.graph.shape;

import dev.candor.core.InputException;
import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.pytorch.AbstractTensor;
import org.bytedeco.pytorch.DoubleOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * More numbers around; fewer where a length is negative.
 *
 * @param lengths how many more before each axis, then how many more after each
 * @param axes which ones; none for all
 * @param filling what the numbers around are
 * @param value of the numbers around, with {@link Filling#CONSTANT}
 */
public record Pad(List<Long> lengths, List<Long> axes, Filling filling, double value)
    implements Layer {
  /** What the numbers around are. */
  public enum Filling {
    /** All the same. */
    CONSTANT,
    /** The numbers inside as in a mirror that stands on the outermost number. */
    REFLECT,
    /** The outermost number. */
    EDGE,
    /** The numbers from the other end. */
    WRAP
  }

  /** Copies the lists. */
  public Pad {
    lengths = List.copyOf(lengths);
    axes = List.copyOf(axes);
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    int rank = Math.toIntExact(input.dim());
    long[] before = new long[rank];
    long[] after = new long[rank];
    int padded = lengths.size() / 2;
    for (int i = 0; i < padded; i++) {
      int axis = Math.toIntExact(Places.axis(axes.isEmpty() ? i : axes.get(i), rank));
      before[axis] = lengths.get(i);
      after[axis] = lengths.get(i + padded);
    }
    check(input, before, after);
    return filling == Filling.CONSTANT
        ? constant(input, before, after)
        : moved(input, before, after);
  }

  private static void check(Tensor input, long[] before, long[] after) {
    long[] shape = input.shape();
    for (int i = 0; i < shape.length; i++) {
      shape[i] = Math.max(0, Math.addExact(shape[i], Math.addExact(before[i], after[i])));
    }
    Places.bounded(shape);
  }

  /** The engine counts the axes from the last. */
  private Tensor constant(Tensor input, long[] before, long[] after) {
    long[] pairs = new long[2 * before.length];
    for (int i = 0; i < before.length; i++) {
      int place = 2 * (before.length - 1 - i);
      pairs[place] = before[i];
      pairs[place + 1] = after[i];
    }
    return torch.pad(input, pairs, "constant", new DoubleOptional(value));
  }

  private Tensor moved(Tensor input, long[] before, long[] after) {
    Tensor padded = input;
    for (int axis = 0; axis < before.length; axis++) {
      if (before[axis] != 0 || after[axis] != 0) {
        long[] places = places(input.size(axis), before[axis], after[axis]);
        padded = padded.index_select(axis, AbstractTensor.create(places));
      }
    }
    return padded;
  }

  private long[] places(long length, long before, long after) {
    if (filling == Filling.REFLECT && Math.max(before, after) >= length) {
      throw InputException.of(
          "padding",
          "must be less than the axis of length " + length + " that is mirrored",
          Math.max(before, after),
          "mend the operator's padding");
    }
    long[] places = new long[Math.toIntExact(length + before + after)];
    Arrays.setAll(places, i -> inside(i - before, length));
    return places;
  }

  private long inside(long place, long length) {
    return switch (filling) {
      case WRAP -> Math.floorMod(place, length);
      case REFLECT -> place < 0 ? -place : place < length ? place : 2 * (length - 1) - place;
      default -> Math.max(0, Math.min(length - 1, place));
    };
  }

  @Override
  public Nature nature() {
    return Nature.REARRANGING;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("pad")
        .with("lengths", lengths)
        .with("axes", axes)
        .with("filling", filling)
        .with("value", value);
  }
}
