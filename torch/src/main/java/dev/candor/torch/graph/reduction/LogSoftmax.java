package dev.candor.torch.graph.reduction;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import org.bytedeco.pytorch.Tensor;

/**
 * Logarithms of shares that add up to one: {@code x_i - log(sum_j exp(x_j))}.
 *
 * @param axis counted from the end where negative
 * @param span over which numbers the sum goes
 */
public record LogSoftmax(long axis, Span span) implements Layer {
  @Override
  public Tensor forward(Pass pass, Tensor input) {
    return span.over(input, axis, Tensor::log_softmax);
  }

  @Override
  public Nature nature() {
    return Nature.OPAQUE;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("log-softmax").with("axis", axis).with("span", span);
  }
}
