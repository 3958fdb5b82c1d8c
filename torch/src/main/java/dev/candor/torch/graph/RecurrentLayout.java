package dev.candor.torch.graph;

import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/** In which order do the axes of a recurrent layer of an ONNX file stand? */
public enum RecurrentLayout {
  /**
   * {@code [steps, n, inputs]} to {@code [steps, readings, n, units]}, states {@code [readings, n,
   * units]}.
   */
  STEPS_FIRST(1),
  /**
   * {@code [n, steps, inputs]} to {@code [n, steps, readings, units]}, states {@code [n, readings,
   * units]}.
   */
  ROWS_FIRST(0);

  private final int rows;

  RecurrentLayout(int rows) {
    this.rows = rows;
  }

  /** The input as {@code [n, steps, inputs]}. */
  Tensor rowsFirst(Tensor input) {
    return input.transpose(0, rows);
  }

  /** One reading's part of a first state, {@code [n, units]}. */
  Tensor first(Tensor state, int reading) {
    return state.select(1 - rows, reading);
  }

  /** The states of all readings, each {@code [n, steps, units]}, as this layout has them. */
  Tensor states(List<Tensor> readings) {
    Tensor together = together(readings, 2);
    return rows == 0 ? together : together.permute(1, 2, 0, 3);
  }

  /** The last states of all readings, each {@code [n, units]}, as this layout has them. */
  Tensor last(List<Tensor> readings) {
    return together(readings, 1 - rows);
  }

  private static Tensor together(List<Tensor> readings, int axis) {
    return readings.size() == 1
        ? readings.get(0).unsqueeze(axis)
        : torch.stack(new TensorVector(readings.toArray(Tensor[]::new)), axis);
  }
}
