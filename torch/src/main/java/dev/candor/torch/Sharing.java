package dev.candor.torch;

/**
 * A layer of {@link Nature#SOFTMAX} that says where it shares out. One that does not is taken to do
 * so along its last axis.
 */
public interface Sharing extends Layer {
  /** The axis along which shares add up to one; below 0 counted from the end. */
  int axis();

  /** Whether the answer is the logarithm of the shares. */
  default boolean logarithm() {
    return false;
  }

  @Override
  default Nature nature() {
    return Nature.SOFTMAX;
  }
}
