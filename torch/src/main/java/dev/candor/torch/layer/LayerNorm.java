package dev.candor.torch.layer;

import dev.candor.torch.Initial;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Normaliser;
import dev.candor.torch.Parameter;
import dev.candor.torch.Pass;
import java.util.List;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * {@code y = (x - mean) / sqrt(variance + 1e-5) * weight + bias} over the last axis. Ba, Kiros,
 * Hinton, "Layer Normalization", arXiv 1607.06450 (2016).
 */
public record LayerNorm(int width) implements Normaliser {
  private static final double EPSILON = 1e-5;

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
    return affine(pass, torch.layer_norm(input, width));
  }

  @Override
  public Tensor mean(Tensor values) {
    return values.mean(new long[] {-1}, true, new ScalarTypeOptional());
  }

  @Override
  public double epsilon() {
    return EPSILON;
  }

  @Override
  public Tensor affine(Pass pass, Tensor normalised) {
    Tensor weight = Rows.aligned(pass.parameter("weight"), normalised);
    Tensor bias = Rows.aligned(pass.parameter("bias"), normalised);
    return torch.addcmul(bias, normalised, weight);
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("layer-norm").with("width", width);
  }
}
