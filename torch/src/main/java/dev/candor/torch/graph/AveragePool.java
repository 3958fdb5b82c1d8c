package dev.candor.torch.graph;

import dev.candor.core.InputException;
import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * The mean of a window that slides over one, two or three axes of {@code [n, channels, length...]}.
 *
 * @param countsEdge whether zeros around the input count as numbers
 */
public record AveragePool(Window window, boolean countsEdge) implements Layer {
  /** Checks that the window has no gaps. */
  public AveragePool {
    if (window.dilation().stream().anyMatch(step -> step != 1)) {
      throw InputException.of(
          "dilations", "must be 1 for a mean", window.dilation(), "use a convolution instead");
    }
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    if (window.isPlain()) {
      long[] padding = Window.engine(window.before());
      return mean(input, padding, window.ceil(), countsEdge);
    }
    long[] none = new long[window.axes()];
    Tensor sums = mean(padded(input, 0), none, false, true);
    return sums.div(mean(counted(input), none, false, true));
  }

  /** 1 where a cell counts, 0 where not: means of it are what the means must be divided by. */
  private Tensor counted(Tensor input) {
    long[] shape = input.shape();
    shape[0] = 1;
    shape[1] = 1;
    Tensor ones = torch.ones(shape);
    if (!countsEdge) {
      return padded(ones, 0);
    }
    // cells that the window reaches beyond what is put around count for nothing
    long[] whole = window.around(shape);
    long[] edge = window.withCeil(false).around(shape);
    long[] rest = new long[whole.length];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = whole[i] - edge[i];
    }
    Tensor filled = torch.constant_pad_nd(ones, edge, new Scalar(1.0));
    return torch.constant_pad_nd(filled, rest, new Scalar(0.0));
  }

  private Tensor padded(Tensor input, double value) {
    return torch.constant_pad_nd(input, window.around(input.shape()), new Scalar(value));
  }

  private Tensor mean(Tensor input, long[] padding, boolean ceil, boolean counts) {
    long[] kernel = Window.engine(window.kernel());
    long[] stride = Window.engine(window.stride());
    return switch (window.axes()) {
      case 1 -> torch.avg_pool1d(input, kernel, stride, padding, ceil, counts);
      case 2 -> torch.avg_pool2d(input, kernel, stride, padding, ceil, counts, new LongOptional());
      default -> torch.avg_pool3d(input, kernel, stride, padding, ceil, counts, new LongOptional());
    };
  }

  @Override
  public Nature nature() {
    return Nature.LINEAR;
  }

  @Override
  public LayerDescription describe() {
    return window.into(LayerDescription.of("average-pool").with("countsEdge", countsEdge ? 1 : 0));
  }
}
