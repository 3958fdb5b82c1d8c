package dev.candor.torch.layer;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import org.bytedeco.pytorch.Tensor;

/** The mean over the tokens: {@code [M, n, tokens, width]} to {@code [M, n, width]}. */
public record MeanTokens() implements Layer {
  @Override
  public Tensor forward(Pass pass, Tensor input) {
    return input.mean(2);
  }

  @Override
  public Nature nature() {
    return Nature.LINEAR;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("mean-tokens");
  }
}
