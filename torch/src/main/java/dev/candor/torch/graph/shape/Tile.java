package dev.candor.torch.graph.shape;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import java.util.List;
import java.util.stream.LongStream;
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
    LongStream lengths = LongStream.of(input.shape());
    Places.bounded(LongStream.concat(lengths, LongStream.of(Places.array(times))).toArray());
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
