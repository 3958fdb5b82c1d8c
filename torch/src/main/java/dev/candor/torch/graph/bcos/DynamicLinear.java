package dev.candor.torch.graph.bcos;

import dev.candor.torch.Layer;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import org.bytedeco.pytorch.Tensor;

/**
 * A layer that is a weighted sum of its inputs, without a constant, whose weights depend on those
 * inputs: {@code y = W(x) x}.
 */
public interface DynamicLinear extends Layer {
  /**
   * The same answer to the bit, with what the weights owe to the input held as it is: the gradient
   * of it is W(x) itself.
   */
  Tensor held(Pass pass, Tensor input);

  /** No rule for layers of fixed weights fits it. */
  @Override
  default Nature nature() {
    return Nature.OPAQUE;
  }
}
