package dev.candor.torch.train;

import java.util.Map;
import java.util.Set;
import org.bytedeco.pytorch.Tensor;

/** Something that is made small beside the loss of the answers, by what goes on inside. */
public interface FurtherTerm {
  /** The layers whose outputs it goes by. */
  Set<String> paths();

  /**
   * The term of one step, a scalar through which gradients flow.
   *
   * @param values the outputs of those layers
   * @param progress the share of the training that is done, from 0
   */
  Tensor of(Map<String, Tensor> values, double progress);
}
