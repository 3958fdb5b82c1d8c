package dev.candor.torch.graph.shape;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import org.bytedeco.pytorch.Tensor;

/**
 * Blocks of pixels as channels, {@code [n, c, b rows, b columns]} to {@code [n, b b c, rows,
 * columns]}.
 *
 * @param block b
 */
public record SpaceToDepth(long block) implements Layer {
  @Override
  public Tensor forward(Pass pass, Tensor input) {
    long n = input.size(0);
    long channels = input.size(1);
    long rows = input.size(2) / block;
    long columns = input.size(3) / block;
    return input
        .reshape(n, channels, rows, block, columns, block)
        .permute(0, 3, 5, 1, 2, 4)
        .reshape(n, block * block * channels, rows, columns);
  }

  @Override
  public Nature nature() {
    return Nature.REARRANGING;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("space-to-depth").with("block", block);
  }
}
