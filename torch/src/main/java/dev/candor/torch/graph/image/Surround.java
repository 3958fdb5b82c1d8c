package dev.candor.torch.graph.image;

import dev.candor.core.InputException;
import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import java.util.Arrays;
import org.bytedeco.pytorch.DoubleOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Puts places around an image or a series, before and behind each axis: what lies beyond the edge.
 *
 * @param beyond what it is
 * @param places how many, on every side
 */
public record Surround(Beyond beyond, int places) implements Layer {
  /** Checks the number. */
  public Surround {
    if (places < 1) {
      throw InputException.of("places", "must be 1 or more", places, "1 for a window of 3");
    }
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    int axes = Math.toIntExact(input.dim() - 2);
    long[] around = new long[2 * axes];
    Arrays.fill(around, places);
    return torch.pad(input, around, beyond.mode(), new DoubleOptional());
  }

  @Override
  public Nature nature() {
    return Nature.REARRANGING;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("surround")
        .with("beyond", beyond.name().toLowerCase(java.util.Locale.ROOT))
        .with("places", places);
  }
}
