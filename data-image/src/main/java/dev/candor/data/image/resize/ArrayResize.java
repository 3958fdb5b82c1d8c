package dev.candor.data.image.resize;

import dev.candor.core.DType;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.data.image.ImageSize;

/**
 * How does an array of numbers look in another size? As {@code
 * torch.nn.functional.interpolate(align_corners=False)} and torchvision's resize of tensors answer,
 * within the rounding of single precision.
 *
 * <p>The last two axes are rows and columns; all others stay. Sums are taken in double and rounded
 * once. The cubic has a = -0.5 with antialiasing and a = -0.75 without, as torch has it. For
 * pictures as bytes take {@link PictureResize}: the two differ by up to two levels.
 *
 * <p>Cost: as many multiplications as numbers of the result times the taps of both axes; memory:
 * one array of old height and new width in double precision.
 */
public final class ArrayResize {
  private static final double TORCH_CUBIC = -.75;

  private ArrayResize() {}

  /**
   * The array with its last two axes in the given size, in the precision it came in.
   *
   * @throws InputException if there are fewer than two axes, or one of them is empty
   */
  public static NdArray to(
      ImageSize size, NdArray array, Interpolation interpolation, Antialias antialias) {
    int rank = array.rank();
    if (rank < 2 || array.size() == 0) {
      throw InputException.of(
          "array", "must have rows and columns", array, "give shape [..., height, width]");
    }
    int height = array.length(rank - 2);
    int width = array.length(rank - 1);
    Taps rows = taps(height, size.height(), interpolation, antialias);
    Taps columns = taps(width, size.width(), interpolation, antialias);
    int planes = array.size() / height / width;
    int[] shape = array.shape();
    shape[rank - 2] = size.height();
    shape[rank - 1] = size.width();
    NdArray sums =
        NdArray.ofDoubles(
            to -> {
              double[] wide = new double[height * size.width()];
              for (int plane = 0; plane < planes; plane++) {
                alongRows(array, plane * height * width, width, columns, wide);
                alongColumns(wide, size, rows, to, plane * size.height() * size.width());
              }
            },
            shape);
    return array.dtype() == DType.FLOAT64 ? sums : NdArray.of(sums.toFloats(), shape);
  }

  private static Taps taps(int from, int to, Interpolation interpolation, Antialias antialias) {
    return switch (interpolation) {
      case BILINEAR ->
          antialias == Antialias.ON
              ? Taps.antialiased(from, to, 1, Resampling.BILINEAR::weight)
              : Taps.plain(from, to, 1, true, Resampling.BILINEAR::weight);
      case BICUBIC ->
          antialias == Antialias.ON
              ? Taps.antialiased(from, to, 2, Resampling.BICUBIC::weight)
              : Taps.plain(from, to, 2, false, x -> Cubic.weight(x, TORCH_CUBIC));
    };
  }

  private static void alongRows(NdArray from, int start, int width, Taps taps, double[] to) {
    int newWidth = taps.length();
    for (int row = 0; row < to.length / newWidth; row++) {
      for (int column = 0; column < newWidth; column++) {
        int at = start + row * width + taps.first(column);
        double sum = 0;
        for (double weight : taps.weights(column)) {
          sum += weight * from.get(at++);
        }
        to[row * newWidth + column] = sum;
      }
    }
  }

  private static void alongColumns(
      double[] from, ImageSize size, Taps taps, double[] to, int start) {
    for (int row = 0; row < size.height(); row++) {
      for (int column = 0; column < size.width(); column++) {
        int at = taps.first(row) * size.width() + column;
        double sum = 0;
        for (double weight : taps.weights(row)) {
          sum += weight * from[at];
          at += size.width();
        }
        to[start + row * size.width() + column] = sum;
      }
    }
  }
}
