package dev.candor.torch.graph;

import dev.candor.core.InputException;
import dev.candor.torch.Initial;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Normaliser;
import dev.candor.torch.Parameter;
import dev.candor.torch.Pass;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/**
 * {@code y = (x - mean) / sqrt(variance + epsilon) * weight + bias} over each group of channels of
 * {@code [n, channels, length...]}; with as many groups as channels it is instance normalisation.
 * Wu, He, "Group Normalization", arXiv 1803.08494 (2018).
 *
 * @param numbers how many weights there are: one for each channel, or for each group
 */
public record GroupNormalisation(int numbers, int groups, double epsilon) implements Normaliser {
  /** Checks that the groups divide the channels. */
  public GroupNormalisation {
    if (numbers < 1 || groups < 1 || numbers % groups != 0) {
      throw InputException.of(
          "groups", "must divide the " + numbers + " weights", groups, "give such a number");
    }
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.of("weight", new Initial.Constant(1), numbers),
        Parameter.of("bias", new Initial.Constant(0), numbers));
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    long channels = input.size(1);
    TensorOptional weight = new TensorOptional(ofChannels(pass, "weight", channels));
    TensorOptional bias = new TensorOptional(ofChannels(pass, "bias", channels));
    return torch.group_norm(input, groups, weight, bias, epsilon, false);
  }

  private Tensor ofChannels(Pass pass, String name, long channels) {
    Tensor held = Numbers.of(pass, name);
    return channels == numbers
        ? held
        : held.unsqueeze(1).expand(numbers, channels / numbers).reshape(channels);
  }

  @Override
  public Tensor mean(Tensor values) {
    long[] shape = values.shape();
    Tensor means =
        values
            .reshape(shape[0], groups, -1)
            .mean(new long[] {2}, true, new ScalarTypeOptional())
            .expand(shape[0], groups, shape[1] / groups);
    long[] aligned = new long[shape.length];
    Arrays.fill(aligned, 1);
    aligned[0] = shape[0];
    aligned[1] = shape[1];
    return means.reshape(aligned);
  }

  @Override
  public Tensor affine(Pass pass, Tensor normalised) {
    long[] aligned = new long[Math.toIntExact(normalised.dim())];
    Arrays.fill(aligned, 1);
    aligned[1] = normalised.size(1);
    return torch.addcmul(
        ofChannels(pass, "bias", aligned[1]).view(aligned),
        normalised,
        ofChannels(pass, "weight", aligned[1]).view(aligned));
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("group-normalisation")
        .with("numbers", numbers)
        .with("groups", groups)
        .with("epsilon", epsilon);
  }
}
