package dev.candor.whitebox.deeplift;

import java.util.List;
import org.bytedeco.pytorch.Tensor;

/** How a layer's answer is given so that its gradient is the layer's multiplier. */
@FunctionalInterface
interface Rule {
  /**
   * The layer's answers, to the last bit, through which multipliers flow back instead of gradients.
   *
   * @param part the layer with its inputs, recorded
   * @param seen the same layer for the baseline
   */
  List<Tensor> answer(Part part, Seen seen);
}
