package dev.candor.metrics.faithfulness;

import dev.candor.core.DType;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.removal.Removal;
import dev.candor.metrics.measure.Draws;
import java.util.Arrays;

/**
 * What is usual to put in the place of a component: zero, the mean, a blurred image, a row drawn
 * from the data.
 *
 * <p>A curve depends on it. Zero is information where zero means something; the mean of one-hot
 * columns is no category; a blurred image keeps what is coarse; a drawn row is a real one, and
 * another seed another one.
 */
public final class Baselines {
  private Baselines() {}

  /** Zero everywhere. */
  public static Removal zero(NdArray like) {
    return new Removal.Baseline(likeIn(like.dtype(), new double[like.size()], like.shape()));
  }

  /** The mean of rows, number by number. */
  public static Removal mean(NdArray rows) {
    if (rows.rank() < 2 || rows.length(0) < 1) {
      throw InputException.of("rows", "must be one or more, [m, ...]", rows, "give rows of data");
    }
    int[] shape = Arrays.copyOfRange(rows.shape(), 1, rows.rank());
    int width = rows.size() / rows.length(0);
    double[] values = rows.toDoubles();
    double[] mean = new double[width];
    for (int i = 0; i < values.length; i++) {
      mean[i % width] += values[i];
    }
    for (int j = 0; j < width; j++) {
      mean[j] /= rows.length(0);
    }
    return new Removal.Baseline(likeIn(rows.dtype(), mean, shape));
  }

  /**
   * The image itself, blurred: a Gaussian of standard deviation sigma pixels over a square of
   * {@code 2 ceil(3 sigma) + 1} pixels, the edge repeated beyond the edge.
   *
   * @param sigma above 0; RISE uses 5 for images of 224 pixels
   */
  public static Removal blurred(double sigma) {
    if (!(sigma > 0 && sigma <= 1000)) {
      throw InputException.of("sigma", "must be above 0 and at most 1000", sigma, "give pixels");
    }
    return new Removal.Derived("blurred, sigma " + sigma, image -> new Blur(sigma).of(image));
  }

  /** One of these rows, drawn for each input by the seed and the input's own numbers. */
  public static Removal drawn(NdArray rows, long seed) {
    Removal.Background checked = new Removal.Background(rows);
    return new Removal.Derived(
        "row drawn from " + rows.length(0) + ", seed " + seed,
        input -> checked.rows().row(Draws.of(seed, input.hashCode()).below(rows.length(0))));
  }

  static NdArray likeIn(DType dtype, double[] values, int... shape) {
    NdArray array = NdArray.of(values, shape);
    return dtype == DType.FLOAT64 ? array : NdArray.of(array.toFloats(), shape);
  }
}
