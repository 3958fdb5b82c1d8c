package dev.candor.torch.graph;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import org.bytedeco.pytorch.Tensor;

/**
 * One step, or one token, of many: {@code [n, steps, units]} to {@code [n, units]}.
 *
 * @param index from 0; from the end where it is below 0, -1 being the last
 */
public record Step(int index) implements Layer {
  /** The last step. */
  public static Step last() {
    return new Step(-1);
  }

  /** The step of this number. */
  public static Step of(int index) {
    return new Step(index);
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    return input.select(1, index);
  }

  @Override
  public Nature nature() {
    return Nature.REARRANGING;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("step").with("index", (long) index);
  }
}
