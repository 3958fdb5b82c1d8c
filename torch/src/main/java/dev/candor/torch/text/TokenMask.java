package dev.candor.torch.text;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Which tokens count? 1 for each but the padding: {@code [n, tokens]} to the same.
 *
 * @param padding the number of the token that fills up short rows
 */
public record TokenMask(int padding) implements Layer {
  @Override
  public Tensor forward(Pass pass, Tensor input) {
    return input.detach().ne(new Scalar((double) padding)).to(torch.ScalarType.Float);
  }

  @Override
  public Nature nature() {
    return Nature.SOURCE;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("token-mask").with("padding", (long) padding);
  }
}
