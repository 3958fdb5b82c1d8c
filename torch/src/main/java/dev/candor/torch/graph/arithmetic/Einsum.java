package dev.candor.torch.graph.arithmetic;

import dev.candor.torch.Junction;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * Products of all inputs, summed over the axes that the answer does not name.
 *
 * @param equation a letter for each axis, such as {@code bij,bjk->bik}
 */
public record Einsum(String equation) implements Junction {
  @Override
  public List<Tensor> forward(Pass pass, List<Tensor> inputs) {
    return List.of(torch.einsum(equation, new TensorVector(inputs.toArray(Tensor[]::new))));
  }

  @Override
  public Nature nature() {
    return Nature.PRODUCT;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("einsum").with("equation", equation);
  }
}
