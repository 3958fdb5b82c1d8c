package dev.candor.torch.graph.reduction;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * The largest over the steps of {@code [n, steps, width]} whose numbers lie step by step, as the
 * engine leaves the states of a recurrent layer: as a pool over places of an image it goes along
 * the numbers, and the way back lies as the states do. A sixth of the time of the engine's search
 * by axis; of equals the first is let through, as there.
 */
final class StepwiseMax {
  private static final long[] NOTHING = {0, 0};
  private static final long[] NEXT = {1, 1};

  private StepwiseMax() {}

  /** Whether numbers lie so. */
  static boolean fits(Tensor input, long[] axes) {
    return axes.length == 1
        && axes[0] == 1
        && input.dim() == 3
        && input.numel() > 0
        && !input.is_contiguous()
        && input.transpose(0, 1).is_contiguous();
  }

  /** {@code [n, width]}, or {@code [n, 1, width]} where the axis is kept. */
  static Tensor of(Tensor input, boolean kept) {
    // the new axis first, or the engine takes its stride for another layout
    Tensor places = input.transpose(0, 1).unsqueeze(0).permute(0, 3, 1, 2);
    long[] whole = {input.size(1), 1};
    Tensor pooled = torch.max_pool2d(places, whole, whole, NOTHING, NEXT, false);
    Tensor largest = pooled.squeeze(2).squeeze(0).transpose(0, 1);
    return kept ? largest.unsqueeze(1) : largest;
  }
}
