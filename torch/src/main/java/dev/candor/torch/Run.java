package dev.candor.torch;

import dev.candor.core.NdArray;
import org.bytedeco.pytorch.Tensor;

/**
 * A model at work on one part of a batch, on one thread: forward runs through which gradients flow.
 * What it makes is freed when the part is done. Belongs to the thread it was given to.
 */
public interface Run {
  /** The rows {@code from} (included) to {@code to} (excluded) as the model takes them. */
  Tensor rows(NdArray batch, int from, int to);

  /**
   * The model's raw outputs, {@code [n, outputs]}: the mean over the members of a network with
   * several. Gradients are recorded for what requires them.
   *
   * @param rows {@code [n, row...]}; may be other rows, and more or fewer, than the part has
   * @param how what stands between the layers
   * @throws dev.candor.core.InputException if the layers cannot be seen and {@code how} is not
   *     {@link Interception#NONE}
   */
  Tensor outputs(Tensor rows, Interception how);

  /** The model's raw outputs with nothing between its layers. */
  default Tensor outputs(Tensor rows) {
    return outputs(rows, Interception.NONE);
  }

  /**
   * Whether what a layer sees has the member axis in front, {@code [members, n, ...]}, as in
   * networks of ours; in a network brought from elsewhere it is {@code [n, ...]}.
   */
  boolean hasMemberAxis();
}
