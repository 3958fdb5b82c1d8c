package dev.candor.torch.graph;

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
 * {@code y = x W' + b} over the last axis: {@code [n, ..., inputs]} to {@code [n, ..., outputs]}. W
 * is {@code [outputs, inputs]}, as PyTorch keeps it; b {@code [outputs]}.
 */
public record Affine(int inputs, int outputs, boolean hasBias) implements Layer {
  @Override
  public List<Parameter> parameters() {
    Initial initial = new Initial.Uniform(1 / Math.sqrt(inputs));
    Parameter weight = Parameter.of("weight", initial, outputs, inputs);
    return hasBias ? List.of(weight, Parameter.of("bias", initial, outputs)) : List.of(weight);
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    Tensor weight = Numbers.of(pass, "weight");
    return hasBias
        ? torch.linear(input, weight, new TensorOptional(Numbers.of(pass, "bias")))
        : torch.linear(input, weight);
  }

  @Override
  public Nature nature() {
    return Nature.LINEAR;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("affine").with("inputs", inputs).with("outputs", outputs);
  }
}
