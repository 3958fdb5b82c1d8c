package dev.candor.torch.layer;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** A function of every number by itself; the softmax, of the last axis. */
public enum Activation implements Layer {
  /** {@code max(x, 0)}. */
  RELU {
    @Override
    public Tensor forward(Pass pass, Tensor input) {
      return input.relu();
    }
  },
  /** {@code x Phi(x)}, with the normal distribution function. */
  GELU {
    @Override
    public Tensor forward(Pass pass, Tensor input) {
      return torch.gelu(input);
    }
  },
  /** Hyperbolic tangent. */
  TANH {
    @Override
    public Tensor forward(Pass pass, Tensor input) {
      return input.tanh();
    }
  },
  /** {@code 1 / (1 + exp(-x))}. */
  SIGMOID {
    @Override
    public Tensor forward(Pass pass, Tensor input) {
      return input.sigmoid();
    }
  },
  /** {@code log(1 + exp(x))}. */
  SOFTPLUS {
    @Override
    public Tensor forward(Pass pass, Tensor input) {
      return torch.softplus(input);
    }
  },
  /** {@code exp(x_i) / sum_j exp(x_j)} over the last axis. */
  SOFTMAX {
    @Override
    public Tensor forward(Pass pass, Tensor input) {
      return input.softmax(-1);
    }
  };

  @Override
  public Nature nature() {
    return this == SOFTMAX ? Nature.SOFTMAX : Nature.ELEMENTWISE;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("activation").with("function", this);
  }
}
