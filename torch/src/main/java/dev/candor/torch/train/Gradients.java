package dev.candor.torch.train;

import org.bytedeco.pytorch.Tensor;

/** How do the gradients of a step get into the buffers of the optimiser? */
interface Gradients {
  /**
   * Adds the gradient of every trained parameter to its buffer and gives the loss of each member,
   * {@code [members]}, without the penalties.
   *
   * @param done steps made before
   * @param progress the share of the training that is done, from 0
   */
  Tensor add(DeviceExamples batch, long done, double progress);
}
