package dev.candor.design.importance;

import dev.candor.core.InputException;
import dev.candor.torch.train.FurtherTerm;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * How far the map is from what stands out from the edge of the picture: {@code weight x
 * cross-entropy(sigmoid(logit(a) / contrast), hint)}, the mean over components. The network has to
 * find it in a part of the picture, from what it sees there.
 *
 * <p>A map that is learned from a hint that errs lies between the answers, near the mean; a {@code
 * contrast} above 1 brings it back to 0 and 1 without changing the order.
 */
record FigureTerm(double weight, double contrast) implements FurtherTerm {
  /** How much. */
  static final double CONTRAST = 3;

  private static final String SCORES = "importance." + ImportanceNet.SCORES;

  @Override
  public Set<String> paths() {
    return Set.of(SCORES);
  }

  @Override
  public Tensor of(Map<String, Tensor> values, double progress) {
    throw InputException.of(
        "training rows", "must have hints", "none", "use ImageRows.hinting, or figure 0");
  }

  @Override
  public Tensor of(Map<String, Tensor> values, StepRows rows, double progress) {
    if (rows.hints().isEmpty()) {
      return of(values, progress);
    }
    Tensor hints = rows.hints().orElseThrow();
    Tensor scores = Objects.requireNonNull(values.get(SCORES)).reshape(hints.shape());
    return torch
        .binary_cross_entropy_with_logits(scores.div(new Scalar(contrast)), hints)
        .mul(new Scalar(weight));
  }
}
