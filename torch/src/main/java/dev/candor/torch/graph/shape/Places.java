package dev.candor.torch.graph.shape;

import dev.candor.core.InputException;
import java.util.List;
import java.util.stream.LongStream;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Axes and lengths as whole numbers on the heap. */
public final class Places {
  private static final long MOST_NUMBERS = 1L << 28;

  private Places() {}

  /** An axis counted from 0. */
  public static long axis(long axis, long rank) {
    long counted = axis < 0 ? axis + rank : axis;
    if (counted < 0 || counted >= rank) {
      throw InputException.of(
          "axis", "must be one of the " + rank + " axes", axis, "mend the operator's axis");
    }
    return counted;
  }

  /** The whole numbers of a tensor, row by row. */
  public static List<Long> read(Tensor tensor) {
    Tensor dense = tensor.to(torch.ScalarType.Long).contiguous();
    long[] numbers = new long[Math.toIntExact(dense.numel())];
    if (numbers.length > 0) {
      new LongPointer(dense.data_ptr()).get(numbers);
    }
    return LongStream.of(numbers).boxed().toList();
  }

  /** As the engine takes them. */
  static long[] array(List<Long> numbers) {
    return numbers.stream().mapToLong(Long::longValue).toArray();
  }

  /** Lengths of something that is made, so that a file cannot ask for all of the memory. */
  static long[] bounded(long... lengths) {
    long numbers = 1;
    for (long length : lengths) {
      if (length < 0) {
        throw InputException.of("length", "must be 0 or more", length, "mend the operator's shape");
      }
      if (length > 0 && numbers > MOST_NUMBERS / length) {
        throw InputException.of(
            "shape",
            "must be of at most " + MOST_NUMBERS + " numbers",
            LongStream.of(lengths).boxed().toList(),
            "mend the operator's shape");
      }
      numbers *= length;
    }
    return lengths;
  }
}
