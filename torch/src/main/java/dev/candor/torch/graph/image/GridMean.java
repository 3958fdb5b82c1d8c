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
 * The mean over each cell of a grid laid over the places: whatever their number, there are as many
 * cells afterwards.
 *
 * @param cells along each axis of places
 */
public record GridMean(List<Integer> cells) implements Layer {
  /** Copies the list and checks the sizes. */
  public GridMean {
    cells = List.copyOf(cells);
    if (cells.isEmpty() || cells.size() > 2 || cells.stream().anyMatch(c -> c < 1)) {
      throw InputException.of(
          "cells", "must be one or two positive numbers", cells, "give one for each axis");
    }
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    long[] sizes = cells.stream().mapToLong(Integer::longValue).toArray();
    return cells.size() == 1
        ? torch.adaptive_avg_pool1d(input, sizes)
        : torch.adaptive_avg_pool2d(input, sizes);
  }

  @Override
  public Nature nature() {
    return Nature.LINEAR;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("grid-mean").with("cells", cells);
  }
}
