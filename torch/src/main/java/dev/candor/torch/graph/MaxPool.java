package dev.candor.torch.graph;

import dev.candor.core.InputException;
import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * The largest number of a window that slides over one, two or three axes of {@code [n, channels,
 * length...]}.
 *
 * @param kernel the window, one length for each axis
 * @param stride steps between two places
 * @param padding cells before and after, never the largest
 * @param dilation steps between two cells of the window
 * @param ceil whether a window that reaches over the end counts
 */
public record MaxPool(
    List<Integer> kernel,
    List<Integer> stride,
    List<Integer> padding,
    List<Integer> dilation,
    boolean ceil)
    implements Layer {
  /** Checks the lengths. */
  public MaxPool {
    kernel = List.copyOf(kernel);
    stride = List.copyOf(stride);
    padding = List.copyOf(padding);
    dilation = List.copyOf(dilation);
    if (kernel.isEmpty() || kernel.size() > 3) {
      throw InputException.of("kernel", "must have 1 to 3 lengths", kernel, "give such");
    }
    Lengths.check("kernel", kernel, kernel.size(), 1);
    Lengths.check("stride", stride, kernel.size(), 1);
    Lengths.check("padding", padding, kernel.size(), 0);
    Lengths.check("dilation", dilation, kernel.size(), 1);
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    long[] window = Lengths.of(kernel);
    long[] steps = Lengths.of(stride);
    long[] around = Lengths.of(padding);
    long[] apart = Lengths.of(dilation);
    return switch (kernel.size()) {
      case 1 -> torch.max_pool1d(input, window, steps, around, apart, ceil);
      case 2 -> torch.max_pool2d(input, window, steps, around, apart, ceil);
      default -> torch.max_pool3d(input, window, steps, around, apart, ceil);
    };
  }

  @Override
  public Nature nature() {
    return Nature.SELECTING;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("max-pool")
        .with("kernel", kernel)
        .with("stride", stride)
        .with("padding", padding)
        .with("dilation", dilation)
        .with("ceil", ceil ? 1 : 0);
  }
}
