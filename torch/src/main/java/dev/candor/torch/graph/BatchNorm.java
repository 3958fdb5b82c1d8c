package dev.candor.torch.graph;

import dev.candor.core.InputException;
import dev.candor.torch.Initial;
import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Parameter;
import dev.candor.torch.Pass;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/**
 * {@code y = (x - running_mean) / sqrt(running_var + epsilon) * weight + bias} for each channel of
 * {@code [n, channels, ...]}, with the statistics of training: affine in its input.
 *
 * <p>In a run whose statistics move, mean and variance are those of the batch, over rows and
 * places, and a tenth of them (of the unbiased variance) goes into the running ones. A norm whose
 * statistics are frozen answers by the running ones in training too, so that no row's answer
 * depends on another. Ioffe, Szegedy, "Batch Normalization", ICML 2015.
 */
public record BatchNorm(int channels, double epsilon) implements Layer {
  private static final double MOMENTUM = .1;
  private static final double EPSILON = 1e-5;
  private static final String MEAN = "running_mean";
  private static final String VARIANCE = "running_var";

  /** Checks the numbers. */
  public BatchNorm {
    Lengths.positive("channels", channels);
    if (!(epsilon >= 0 && epsilon <= 1)) {
      throw InputException.of("epsilon", "must lie in [0, 1]", epsilon, "give such a number");
    }
  }

  /** With the usual epsilon, 1e-5. */
  public static BatchNorm of(int channels) {
    return new BatchNorm(channels, EPSILON);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.of("weight", new Initial.Constant(1), channels),
        Parameter.of("bias", new Initial.Constant(0), channels),
        Parameter.statistic(MEAN, new Initial.Constant(0), channels),
        Parameter.statistic(VARIANCE, new Initial.Constant(1), channels));
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    if (input.dim() != 3 || input.is_contiguous()) {
      return normalised(pass, input);
    }
    // states of a series come turned: as places of an image the engine goes along their channels
    if (isLaidOut(input.unsqueeze(2))) {
      return normalised(pass, input.unsqueeze(2)).squeeze(2);
    }
    // turned before the axis comes in, or the engine takes its stride for another layout
    Tensor stepwise = input.transpose(0, 2).unsqueeze(2);
    return isLaidOut(stepwise)
        ? normalised(pass, stepwise).squeeze(2).transpose(0, 2)
        : normalised(pass, input);
  }

  private static boolean isLaidOut(Tensor places) {
    return places.is_contiguous(torch.MemoryFormat.ChannelsLast);
  }

  private Tensor normalised(Pass pass, Tensor input) {
    return torch.batch_norm(
        input,
        new TensorOptional(Numbers.of(pass, "weight")),
        new TensorOptional(Numbers.of(pass, "bias")),
        new TensorOptional(Numbers.of(pass, MEAN)),
        new TensorOptional(Numbers.of(pass, VARIANCE)),
        pass.moves(MEAN),
        MOMENTUM,
        epsilon,
        false);
  }

  /** Whether it goes by what it sees in this run; its path is this norm's. */
  boolean moves(Pass pass) {
    return pass.moves(MEAN);
  }

  /** What it multiplies each channel by in use; the path is this norm's. */
  Tensor factor(Pass pass) {
    Tensor deviation = Numbers.of(pass, VARIANCE).add(new Scalar(epsilon)).sqrt();
    return Numbers.of(pass, "weight").div(deviation);
  }

  /** What it adds to each channel then. */
  Tensor constant(Pass pass, Tensor factor) {
    return Numbers.of(pass, "bias").sub(Numbers.of(pass, MEAN).mul(factor));
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
