package dev.candor.torch.graph.image;

import dev.candor.core.InputException;
import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Cuts every row into components that lie beside each other and makes a row of each: images {@code
 * [n, c, H, W]} to patches {@code [n N, c, p, q]}, series {@code [n, c, T]} to windows {@code [n N,
 * c, p]}; the components of one row follow each other, in row-major order.
 *
 * @param sides how long a component is along each axis of places; divides its length
 */
public record CutPatches(List<Integer> sides) implements Layer {
  /** Copies the list and checks the sizes. */
  public CutPatches {
    sides = List.copyOf(sides);
    if (sides.isEmpty() || sides.size() > 2 || sides.stream().anyMatch(s -> s < 1)) {
      throw InputException.of(
          "sides", "must be one or two positive numbers", sides, "give one for each axis");
    }
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    long n = input.size(0);
    long c = input.size(1);
    long down = sides.get(0);
    if (sides.size() == 1) {
      long windows = input.size(2) / down;
      return input.reshape(n, c, windows, down).permute(0, 2, 1, 3).reshape(n * windows, c, down);
    }
    long across = sides.get(1);
    long rows = input.size(2) / down;
    long columns = input.size(3) / across;
    // channels stay last in memory, so that the convolutions that follow find them so
    return input
        .permute(0, 2, 3, 1)
        .reshape(n, rows, down, columns, across, c)
        .permute(0, 1, 3, 2, 4, 5)
        .reshape(n * rows * columns, down, across, c)
        .permute(0, 3, 1, 2)
        .contiguous(torch.MemoryFormat.ChannelsLast);
  }

  @Override
  public Nature nature() {
    return Nature.REARRANGING;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("cut-patches").with("sides", sides);
  }
}
