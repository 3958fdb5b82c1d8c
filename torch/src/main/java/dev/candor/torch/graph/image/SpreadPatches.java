package dev.candor.torch.graph.image;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import java.util.List;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * One number for each component, spread over the places that it covers: {@code [n, components, 1]}
 * to {@code [n, 1, places]}.
 *
 * @param grid components along each axis
 * @param sides places of a component along each axis
 */
public record SpreadPatches(List<Integer> grid, List<Integer> sides) implements Layer {
  /** Copies the lists. */
  public SpreadPatches {
    grid = List.copyOf(grid);
    sides = List.copyOf(sides);
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    long[] sizes = new long[grid.size() + 2];
    sizes[0] = input.size(0);
    sizes[1] = 1;
    for (int i = 0; i < grid.size(); i++) {
      sizes[i + 2] = grid.get(i);
    }
    Tensor spread = input.reshape(sizes);
    for (int i = 0; i < sides.size(); i++) {
      spread =
          torch.repeat_interleave(
              spread, sides.get(i), new LongOptional(i + 2L), new LongOptional());
    }
    return spread;
  }

  @Override
  public Nature nature() {
    return Nature.REARRANGING;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("spread-patches").with("grid", grid).with("sides", sides);
  }
}
