package dev.candor.torch.graph.shape;

import dev.candor.torch.Junction;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * For every number of the answer a place along an axis, named by the second input; its other places
 * are its own.
 *
 * @param axis counted from the end where negative
 */
public record GatherElements(long axis) implements Junction {
  @Override
  public List<Tensor> forward(Pass pass, List<Tensor> inputs) {
    Tensor input = inputs.get(0);
    long along = Places.axis(axis, input.dim());
    return List.of(input.gather(along, Gather.counted(inputs.get(1), input.size(along))));
  }

  @Override
  public Nature nature() {
    return Nature.REARRANGING;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("gather-elements").with("axis", axis);
  }
}
