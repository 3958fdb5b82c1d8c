package dev.candor.torch.graph.shape;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import org.bytedeco.pytorch.Tensor;

/**
 * Channels laid out as blocks of pixels, {@code [n, c b b, rows, columns]} to {@code [n, c, b rows,
 * b columns]}.
 *
 * @param block b
 * @param order which of the channels belong together
 */
public record DepthToSpace(long block, Order order) implements Layer {
  /** How the channels of a block are counted. */
  public enum Order {
    /** Place in the block first, then channel. */
    PLACE_FIRST,
    /** Channel first, then place in the block. */
    CHANNEL_FIRST
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    long n = input.size(0);
    long channels = input.size(1) / (block * block);
    long rows = input.size(2);
    long columns = input.size(3);
    Tensor blocks =
        order == Order.PLACE_FIRST
            ? input.reshape(n, block, block, channels, rows, columns).permute(0, 3, 4, 1, 5, 2)
            : input.reshape(n, channels, block, block, rows, columns).permute(0, 1, 4, 2, 5, 3);
    return blocks.reshape(n, channels, rows * block, columns * block);
  }

  @Override
  public Nature nature() {
    return Nature.REARRANGING;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("depth-to-space").with("block", block).with("order", order);
  }
}
