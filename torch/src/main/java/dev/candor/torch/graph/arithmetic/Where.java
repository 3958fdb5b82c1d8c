package dev.candor.torch.graph.arithmetic;

import dev.candor.torch.Junction;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * The second input where the first is true, the third elsewhere. The condition carries no gradient:
 * which of the two was taken is held fast.
 */
public record Where() implements Junction {
  @Override
  public List<Tensor> forward(Pass pass, List<Tensor> inputs) {
    return List.of(torch.where(inputs.get(0), inputs.get(1), inputs.get(2)));
  }

  @Override
  public Nature nature() {
    return Nature.SELECTING;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("where");
  }
}
