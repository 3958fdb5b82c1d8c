package dev.candor.torch.graph.shape;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * The whole repeated.
 *
 * @param times how often, for every axis
 */
public record Tile(List<Long> times) implements Layer {
  /** Copies the list. */
  public Tile {
    times = List.copyOf(times);
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    long[] shape = input.shape();
    for (int i = 0; i < shape.length && i < times.size(); i++) {
      shape[i] *= times.get(i);
    }
    Places.bounded(shape);
    return input.repeat(Places.array(times));
  }

  @Override
  public Nature nature() {
    return Nature.REARRANGING;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("tile").with("times", times);
  }
}
