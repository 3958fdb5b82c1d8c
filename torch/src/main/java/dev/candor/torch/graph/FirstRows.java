package dev.candor.torch.graph;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import org.bytedeco.pytorch.Tensor;

/**
 * The first row of a matrix, or the first token of many, which keeps its axis: {@code [..., rows,
 * width]} to {@code [..., 1, width]}.
 */
public record FirstRows() implements Layer {
  @Override
  public Tensor forward(Pass pass, Tensor input) {
    return input.narrow(-2, 0, 1);
  }

  @Override
  public Nature nature() {
    return Nature.REARRANGING;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("first-rows");
  }
}
