package dev.candor.torch.graph.shape;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * With more axes, of length one.
 *
 * @param axes where they are in the answer, counted from the end where negative
 */
public record Unsqueeze(List<Long> axes) implements Layer {
  /** Copies the list. */
  public Unsqueeze {
    axes = List.copyOf(axes);
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    long rank = input.dim() + axes.size();
    long[] places = axes.stream().mapToLong(axis -> Places.axis(axis, rank)).sorted().toArray();
    Tensor wider = input;
    for (long place : places) {
      wider = wider.unsqueeze(place);
    }
    return wider;
  }

  @Override
  public Nature nature() {
    return Nature.REARRANGING;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("unsqueeze").with("axes", axes);
  }
}
