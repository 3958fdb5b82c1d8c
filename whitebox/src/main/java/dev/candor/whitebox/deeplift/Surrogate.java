package dev.candor.whitebox.deeplift;

import org.bytedeco.pytorch.Tensor;

/** A tensor with the numbers of one and the gradient of another. */
final class Surrogate {
  private Surrogate() {}

  /** The numbers of a value, with the gradient of what was recorded in its shape. */
  static Tensor of(Tensor value, Tensor recorded) {
    Tensor carrier = recorded.view_as(recorded);
    carrier.set_data(value.detach());
    return carrier;
  }
}
