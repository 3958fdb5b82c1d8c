package dev.candor.torch.graph.shape;

import dev.candor.torch.Junction;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * Inputs one behind the other.
 *
 * @param axis counted from the end where negative
 */
public record Concat(long axis) implements Junction {
  @Override
  public List<Tensor> forward(Pass pass, List<Tensor> inputs) {
    return List.of(torch.cat(new TensorVector(inputs.toArray(Tensor[]::new)), axis));
  }

  @Override
  public Nature nature() {
    return Nature.REARRANGING;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("concat").with("axis", axis);
  }
}
