package dev.candor.torch.train;

import dev.candor.torch.Inputs;
import dev.candor.torch.Tensors;
import java.util.List;
import java.util.Optional;
import org.bytedeco.pytorch.AbstractTensor;
import org.bytedeco.pytorch.Tensor;

/** The examples of some of the members in native memory, {@code [members, n, ...]}. */
record DeviceExamples(Tensor inputs, Tensor targets, Optional<Tensor> weights) {
  /** Takes the members {@code from} to {@code to}; shared rows are not copied per member. */
  static DeviceExamples of(
      Examples examples, List<Integer> rowShape, int members, int from, int to) {
    boolean shared = Inputs.isShared(examples.inputs(), rowShape, members);
    boolean sharedTargets = examples.targets().rank() == 2;
    Optional<Tensor> weights =
        examples.weights().map(w -> members(Tensors.of(w), w.rank() == 1, from, to));
    return new DeviceExamples(
        members(Tensors.of(examples.inputs()), shared, from, to),
        members(Tensors.of(examples.targets()), sharedTargets, from, to),
        weights);
  }

  private static Tensor members(Tensor all, boolean shared, int from, int to) {
    return shared ? Inputs.shared(all, to - from) : all.narrow(0, from, to - from).clone();
  }

  /** The rows of these positions, for each member its own, {@code [members][rows]}. */
  DeviceExamples rows(long[][] positions) {
    int members = positions.length;
    int rows = positions[0].length;
    long total = targets.size(1);
    long[] flat = new long[members * rows];
    for (int m = 0; m < members; m++) {
      for (int i = 0; i < rows; i++) {
        flat[m * rows + i] = m * total + positions[m][i];
      }
    }
    Tensor index = AbstractTensor.create(flat);
    return new DeviceExamples(
        pick(inputs, index, rows),
        pick(targets, index, rows),
        weights.map(w -> pick(w, index, rows)));
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
