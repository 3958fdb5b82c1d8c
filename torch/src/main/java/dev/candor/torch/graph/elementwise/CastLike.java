package dev.candor.torch.graph.elementwise;

import dev.candor.torch.Junction;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/** The first input as the kind of number that the second is. */
public record CastLike() implements Junction {
  @Override
  public List<Tensor> forward(Pass pass, List<Tensor> inputs) {
    return List.of(inputs.get(0).to(inputs.get(1).scalar_type()));
  }

  @Override
  public Nature nature() {
    return Nature.REARRANGING;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("cast-like");
  }
}
