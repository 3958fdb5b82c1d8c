package dev.candor.torch.train;

import dev.candor.core.NdArray;
import dev.candor.torch.Inputs;
import dev.candor.torch.Tensors;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bytedeco.pytorch.AbstractTensor;
import org.bytedeco.pytorch.Tensor;

/**
 * The examples of some of the members in native memory, {@code [members, n, ...]}.
 *
 * <p>The rows of a member are filled up to a multiple of {@value #BLOCK} with rows that count
 * nothing. The engine computes exponentials and logarithms in blocks and the rest one by one, which
 * differs in the last bit; with whole blocks a member's bits do not depend on the members beside
 * it.
 *
 * @param inputs {@code [members, n, row...]}
 * @param targets {@code [members, n, outputs]}
 * @param weights {@code [members, n]}; absent where all rows count the same
 * @param rows how many rows are real
 */
record DeviceExamples(Tensor inputs, Tensor targets, Optional<Tensor> weights, int rows) {
  private static final int BLOCK = 32;

  /** Takes the members {@code from} to {@code to}; shared rows are not copied per member. */
  static DeviceExamples of(
      Examples examples, List<Integer> rowShape, int members, int from, int to) {
    Examples whole = wholeBlocks(examples);
    boolean shared = Inputs.isShared(whole.inputs(), rowShape, members);
    return new DeviceExamples(
        members(whole.inputs(), shared, from, to),
        members(whole.targets(), whole.targets().rank() == 2, from, to),
        whole.weights().map(w -> members(w, w.rank() == 1, from, to)),
        examples.rows());
  }

  private static Tensor members(NdArray all, boolean shared, int from, int to) {
    return shared ? Inputs.shared(Tensors.of(all), to - from) : Tensors.of(all.slice(from, to));
  }

  private static int filled(int rows) {
    return (rows + BLOCK - 1) / BLOCK * BLOCK;
  }

  private static Examples wholeBlocks(Examples examples) {
    int rows = examples.rows();
    if (filled(rows) == rows) {
      return examples;
    }
    int axis = examples.targets().rank() - 2;
    NdArray weights = examples.weights().orElseGet(() -> ones(examples.targets(), axis));
    return new Examples(
        fill(examples.inputs(), axis, false),
        fill(examples.targets(), axis, false),
        Optional.of(fill(weights, axis, true)));
  }

  private static NdArray ones(NdArray targets, int axis) {
    int[] shape = Arrays.copyOf(targets.shape(), axis + 1);
    float[] ones = new float[Arrays.stream(shape).reduce(1, Math::multiplyExact)];
    Arrays.fill(ones, 1);
    return NdArray.of(ones, shape);
  }

  /** Repeats the first row, or adds zeros, at the end of an axis. */
  private static NdArray fill(NdArray array, int axis, boolean zeros) {
    int[] shape = array.shape();
    int rows = shape[axis];
    int full = filled(rows);
    int outer = axis == 0 ? 1 : shape[0];
    int inner = array.size() / (outer * rows);
    float[] from = array.toFloats();
    float[] to = new float[outer * full * inner];
    for (int o = 0; o < outer; o++) {
      System.arraycopy(from, o * rows * inner, to, o * full * inner, rows * inner);
      for (int r = rows; r < full && !zeros; r++) {
        System.arraycopy(from, o * rows * inner, to, (o * full + r) * inner, inner);
      }
    }
    shape[axis] = full;
    return NdArray.of(to, shape);
  }

  /** The rows of these positions, for each member its own, {@code [members][rows]}. */
  DeviceExamples at(long[][] positions) {
    int members = positions.length;
    int real = positions[0].length;
    int full = filled(real);
    long total = targets.size(1);
    long[] flat = new long[members * full];
    float[] counts = new float[members * full];
    for (int m = 0; m < members; m++) {
      for (int i = 0; i < full; i++) {
        flat[m * full + i] = m * total + positions[m][i < real ? i : 0];
        counts[m * full + i] = i < real ? 1 : 0;
      }
    }
    Tensor index = AbstractTensor.create(flat);
    Optional<Tensor> chosen = weights.map(w -> pick(w, index, full));
    if (full != real) {
      Tensor counted = AbstractTensor.create(counts, members, full);
      chosen = Optional.of(chosen.map(counted::mul).orElse(counted));
    }
    return new DeviceExamples(pick(inputs, index, full), pick(targets, index, full), chosen, real);
  }

  private static Tensor pick(Tensor all, Tensor index, int rows) {
    long[] shape = all.shape();
    long[] flat = new long[shape.length - 1];
    System.arraycopy(shape, 1, flat, 0, flat.length);
    flat[0] = shape[0] * shape[1];
    shape[1] = rows;
    return all.reshape(flat).index_select(0, index).view(shape);
  }
}
