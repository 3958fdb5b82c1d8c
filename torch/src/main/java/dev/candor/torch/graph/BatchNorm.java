package dev.candor.torch.graph;

import dev.candor.core.InputException;
import dev.candor.torch.Initial;
import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Parameter;
import dev.candor.torch.Pass;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/**
 * {@code y = (x - running_mean) / sqrt(running_var + epsilon) * weight + bias} for each channel of
 * {@code [n, channels, ...]}, with the statistics of training: affine in its input.
 */
public record BatchNorm(int channels, double epsilon) implements Layer {
  /** Checks the numbers. */
  public BatchNorm {
    Lengths.positive("channels", channels);
    if (!(epsilon >= 0 && epsilon <= 1)) {
      throw InputException.of("epsilon", "must lie in [0, 1]", epsilon, "give such a number");
    }
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.of("weight", new Initial.Constant(1), channels),
        Parameter.of("bias", new Initial.Constant(0), channels),
        Parameter.of("running_mean", new Initial.Constant(0), channels),
        Parameter.of("running_var", new Initial.Constant(1), channels));
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    return torch.batch_norm(
        input,
        new TensorOptional(Numbers.of(pass, "weight")),
        new TensorOptional(Numbers.of(pass, "bias")),
        new TensorOptional(Numbers.of(pass, "running_mean")),
        new TensorOptional(Numbers.of(pass, "running_var")),
        false,
        0,
        epsilon,
        false);
  }

  @Override
  public Nature nature() {
    return Nature.LINEAR;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("batch-norm").with("channels", channels).with("epsilon", epsilon);
  }
}
