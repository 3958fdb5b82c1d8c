package dev.candor.whitebox.cam;

import dev.candor.core.InputException;
import java.util.Arrays;
import org.bytedeco.pytorch.DoubleOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Maps as tensors {@code [n, channels, length...]}. */
final class Maps {
  private static final int FIRST_LENGTH = 2;
  private static final int MOST_LENGTHS = 3;

  private Maps() {}

  /** Whether an output of this shape, rows first, holds maps in this layout. */
  static boolean holds(MapLayout layout, long... shape) {
    if (layout instanceof MapLayout.TokenGrid grid) {
      return shape.length == 3 && shape[1] == grid.tokens();
    }
    return shape.length > FIRST_LENGTH && shape.length <= FIRST_LENGTH + MOST_LENGTHS;
  }

  /** The maps in a layer's output, rows first. */
  static Tensor in(MapLayout layout, Tensor output) {
    if (layout instanceof MapLayout.TokenGrid grid) {
      return output
          .narrow(1, grid.leading(), (long) grid.rows() * grid.columns())
          .transpose(1, 2)
          .reshape(output.size(0), -1, grid.rows(), grid.columns());
    }
    return output;
  }

  /** The rows first: members stand beside each other, as channels do. */
  static Tensor rowsFirst(boolean hasMemberAxis, MapLayout layout, Tensor output) {
    if (!hasMemberAxis) {
      return output;
    }
    if (output.size(0) == 1) {
      return output.select(0, 0);
    }
    Tensor rows = output.transpose(0, 1);
    boolean tokens = layout instanceof MapLayout.TokenGrid;
    return tokens ? rows.transpose(1, 2).flatten(2, 3) : rows.flatten(1, 2);
  }

  /** The axes of the lengths. */
  static long[] lengths(Tensor maps) {
    long[] axes = new long[Math.toIntExact(maps.dim()) - FIRST_LENGTH];
    Arrays.setAll(axes, axis -> axis + (long) FIRST_LENGTH);
    return axes;
  }

  /** The sum of each map, {@code [n, channels, 1...]}. */
  static Tensor sums(Tensor maps) {
    return maps.sum(lengths(maps), true, new ScalarTypeOptional());
  }

  /** The mean of each map, {@code [n, channels, 1...]}. */
  static Tensor means(Tensor maps) {
    return maps.mean(lengths(maps), true, new ScalarTypeOptional());
  }

  /** Weighted maps as they are shown. */
  static Tensor shown(CamSettings settings, Place place, Tensor weighted) {
    Tensor all =
        settings.channels() == MapChannels.SUMMED
            ? weighted.sum(new long[] {1}, true, new ScalarTypeOptional())
            : weighted;
    Tensor signed = settings.sign() == MapSign.POSITIVE ? all.clamp_min(new Scalar(0.0)) : all;
    return drawnOut(settings.upsampling(), place, signed);
  }

  /** Maps of the size that the input has. */
  static Tensor drawnOut(Upsampling upsampling, Place place, Tensor maps) {
    if (upsampling == Upsampling.NONE) {
      return maps;
    }
    long[] size = place.input().stream().mapToLong(Integer::longValue).toArray();
    DoubleOptional own = new DoubleOptional();
    return switch (upsampling) {
      case NONE -> maps;
      case NEAREST ->
          switch (size.length) {
            case 1 -> torch.upsample_nearest1d(maps, size, own);
            case 2 -> torch.upsample_nearest2d(maps, size, own, own);
            default -> torch.upsample_nearest3d(maps, size, own, own, own);
          };
      case BILINEAR ->
          switch (size.length) {
            case 1 -> torch.upsample_linear1d(maps, size, false, own);
            case 2 -> torch.upsample_bilinear2d(maps, size, false, own, own);
            default -> torch.upsample_trilinear3d(maps, size, false, own, own, own);
          };
      case BICUBIC -> {
        if (size.length != 2) {
          throw InputException.of(
              "upsampling", "must not be bicubic but for two axes", size.length, "take bilinear");
        }
        yield torch.upsample_bicubic2d(maps, size, false, own, own);
      }
    };
  }
}
