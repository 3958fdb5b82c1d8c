package dev.candor.torch.layer;

import dev.candor.torch.Initial;
import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Parameter;
import dev.candor.torch.Pass;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * {@code y = x W + b}, for every member its own W: {@code [M, n, ..., inputs]} to {@code [M, n,
 * ..., outputs]}, one batched product. W is {@code [M, inputs, outputs]}, b {@code [M, 1,
 * outputs]}; both start uniform in {@code ±1/sqrt(inputs)}.
 */
public record Linear(int inputs, int outputs) implements Layer {
  /** Checks the sizes. */
  public Linear {
    Sizes.positive("inputs", inputs);
    Sizes.positive("outputs", outputs);
  }

  @Override
  public List<Parameter> parameters() {
    Initial initial = new Initial.Uniform(1 / Math.sqrt(inputs));
    return List.of(
        Parameter.of("weight", initial, inputs, outputs),
        Parameter.of("bias", initial, 1, outputs));
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    return product(pass, input, pass.parameter("weight"));
  }

  /**
   * The answer to {@code x * scale} without scaling the rows: the scale {@code [M, inputs, 1]} goes
   * into the weight, so its cost does not grow with the rows.
   */
  Tensor forwardScaled(Pass pass, Tensor input, Tensor scale) {
    return product(pass, input, pass.parameter("weight").mul(scale));
  }

  private Tensor product(Pass pass, Tensor input, Tensor weight) {
    return Rows.product(input, weight, pass.parameter("bias"));
  }

  @Override
  public Nature nature() {
    return Nature.LINEAR;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("linear").with("inputs", inputs).with("outputs", outputs);
  }
}
