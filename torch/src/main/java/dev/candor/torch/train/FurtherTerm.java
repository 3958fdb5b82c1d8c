package dev.candor.torch.train;

import java.util.Map;
import java.util.Optional;
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

  /**
   * The same by what is known of the rows as well.
   *
   * @param rows targets and hints of the step
   */
  default Tensor of(Map<String, Tensor> values, StepRows rows, double progress) {
    return of(values, progress);
  }

  /**
   * What is known of the rows of a step.
   *
   * @param targets {@code [n, outputs]}
   * @param hints {@code [n, ...]}, where the batch has some
   */
  record StepRows(Tensor targets, Optional<Tensor> hints) {}
}
