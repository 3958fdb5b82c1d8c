package dev.candor.torch.layer;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;

/** {@code x + inner(x)}. */
public record Residual(Layer inner) implements Layer {
  @Override
  public Map<String, Layer> parts() {
    return Map.of("inner", inner);
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    return Sums.of(pass, "sum", input, pass.run("inner", inner, input));
  }

  @Override
  public Nature nature() {
    return Nature.COMPOSITE;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("residual").withPart("inner", inner.describe());
  }
}
