package dev.candor.torch.graph.reduction;

import dev.candor.torch.graph.shape.Places;
import org.bytedeco.pytorch.Tensor;

/** Over which numbers shares are taken, given an axis. */
public enum Span {
  /** The numbers along the axis. */
  AXIS,
  /** All numbers of the axis and those after it together, as operator sets before 13 meant it. */
  REST;

  /** A function of the numbers along an axis. */
  interface Along {
    /** Its values, in the shape of the numbers. */
    Tensor of(Tensor numbers, long axis);
  }

  /** The function of these numbers. */
  Tensor over(Tensor input, long axis, Along function) {
    long rank = input.dim();
    long from = Places.axis(axis, Math.max(1, rank));
    if (this == AXIS || from >= rank - 1) {
      return function.of(input, from);
    }
    return function.of(input.flatten(from, rank - 1), from).reshape(input.shape());
  }
}
