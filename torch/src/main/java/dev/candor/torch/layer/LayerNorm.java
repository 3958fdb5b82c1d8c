package dev.candor.torch.layer;

import dev.candor.torch.Initial;
import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Parameter;
import dev.candor.torch.Pass;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * {@code y = (x - mean) / sqrt(variance + 1e-5) * weight + bias} over the last axis. Ba, Kiros,
 * Hinton, "Layer Normalization", arXiv 1607.06450 (2016).
 */
public record LayerNorm(int width) implements Layer {
  /** Checks the size. */
  public LayerNorm {
    Sizes.positive("width", width);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.of("weight", new Initial.Constant(1), 1, width),
        Parameter.of("bias", new Initial.Constant(0), 1, width));
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    Tensor weight = Rows.aligned(pass.parameter("weight"), input);
    Tensor bias = Rows.aligned(pass.parameter("bias"), input);
    return torch.addcmul(bias, torch.layer_norm(input, width), weight);
  }

  @Override
  public Nature nature() {
    return Nature.NORMALISING;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("layer-norm").with("width", width);
  }
}
