package dev.candor.torch.graph;

import dev.candor.torch.Junction;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * {@code a b}, matrix by matrix: the axes before the last two are stretched as needed. In attention
 * a is how much tokens listen to each other and b what they say.
 */
public record MatrixProduct() implements Junction {
  @Override
  public List<Tensor> forward(Pass pass, List<Tensor> inputs) {
    return List.of(inputs.get(0).matmul(inputs.get(1)));
  }

  @Override
  public Nature nature() {
    return Nature.PRODUCT;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("matrix-product");
  }
}
