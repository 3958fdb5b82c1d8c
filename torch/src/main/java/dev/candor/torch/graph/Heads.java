package dev.candor.torch.graph;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import org.bytedeco.pytorch.Tensor;

/**
 * Each token's vector cut into heads: {@code [n, tokens, width]} to {@code [n, heads, tokens, width
 * / heads]}.
 */
record Heads(int heads) implements Layer {
  @Override
  public Tensor forward(Pass pass, Tensor input) {
    long[] shape = input.shape();
    return input.reshape(shape[0], shape[1], heads, shape[2] / heads).transpose(1, 2);
  }

  @Override
  public Nature nature() {
    return Nature.REARRANGING;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("heads").with("heads", heads);
  }

  /** The way back. */
  record Joined() implements Layer {
    @Override
    public Tensor forward(Pass pass, Tensor input) {
      return input.transpose(1, 2).flatten(2, 3);
    }

    @Override
    public Nature nature() {
      return Nature.REARRANGING;
    }

    @Override
    public LayerDescription describe() {
      return LayerDescription.of("joined-heads");
    }
  }
}
