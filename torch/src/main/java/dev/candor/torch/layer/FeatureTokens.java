package dev.candor.torch.layer;

import dev.candor.torch.Initial;
import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Parameter;
import dev.candor.torch.Pass;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Makes each feature a token: {@code [M, n, inputs]} to {@code [M, n, features, width]}, the sum
 * over the feature's inputs of {@code x_i W_i}, plus the feature's bias. The order of the features
 * never matters to attention then. Gorishniy et al., "Revisiting Deep Learning Models for Tabular
 * Data", NeurIPS 2021.
 *
 * @param featureOfInput for each input, the feature to which it belongs, from 0 without a hole
 * @param width the width of a token
 */
public record FeatureTokens(List<Integer> featureOfInput, int width) implements Layer {
  /** Checks the groups as the gate does. */
  public FeatureTokens {
    featureOfInput = Gate.of(1).withFeatures(featureOfInput).featureOfInput();
    Sizes.positive("width", width);
  }

  /** A token per input. */
  public static FeatureTokens of(int inputs, int width) {
    return new FeatureTokens(IntStream.range(0, inputs).boxed().toList(), width);
  }

  private int features() {
    return 1 + featureOfInput.stream().mapToInt(Integer::intValue).max().orElseThrow();
  }

  @Override
  public List<Parameter> parameters() {
    Initial initial = new Initial.Uniform(1 / Math.sqrt(width));
    return List.of(
        Parameter.of("weight", initial, featureOfInput.size(), width),
        Parameter.of("bias", initial, features(), width));
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    Tensor bias = pass.parameter("bias").unsqueeze(1);
    Tensor weight = pass.parameter("weight").unsqueeze(1);
    Tensor column = input.unsqueeze(-1);
    if (features() == featureOfInput.size()
        && featureOfInput.equals(IntStream.range(0, features()).boxed().toList())) {
      return torch.addcmul(bias, column, weight);
    }
    long[] shape = {input.size(0), input.size(1), features(), width};
    return bias.expand(shape).index_add(2, Gate.indices(featureOfInput), column.mul(weight));
  }

  @Override
  public Nature nature() {
    return Nature.LINEAR;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("feature-tokens")
        .with("featureOfInput", new ArrayList<>(featureOfInput))
        .with("width", width);
  }
}
