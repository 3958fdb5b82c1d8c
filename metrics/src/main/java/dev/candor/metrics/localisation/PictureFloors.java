package dev.candor.metrics.localisation;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * Maps that look at the image and at no network, to be printed beside those that claim to explain
 * one: where an object is merely what is coloured unlike the margin, or rough, a good map is no
 * sign that the network told it.
 *
 * <p>Both take an image {@code [channels, rows, columns]} in any unit and give one number per
 * patch, divided by the map's own maximum. No model calls.
 */
public final class PictureFloors {
  private static final double RIDGE = 1e-6;

  private PictureFloors() {}

  /**
   * How rough is each patch? {@code sqrt(mean over channels of the variance of the patch's pixels)}
   * (divisor: the number of pixels).
   *
   * @param patch side of a patch in pixels; must divide rows and columns
   * @throws InputException if the image has another rank or the patch does not divide it
   */
  public static double[] patchDeviation(NdArray image, int patch) {
    Sizes sizes = Sizes.of(image);
    double[] values = image.toDoubles();
    double[] variance = new double[0];
    for (int channel = 0; channel < sizes.channels; channel++) {
      double[] level = new double[sizes.pixels()];
      double[] square = new double[sizes.pixels()];
      for (int i = 0; i < level.length; i++) {
        level[i] = values[channel * level.length + i];
        square[i] = level[i] * level[i];
      }
      double[] mean = PatchMeans.of(level, sizes.rows, sizes.columns, patch);
      double[] meanSquare = PatchMeans.of(square, sizes.rows, sizes.columns, patch);
      variance = variance.length == 0 ? new double[mean.length] : variance;
      for (int i = 0; i < mean.length; i++) {
        variance[i] += Math.max(0, meanSquare[i] - mean[i] * mean[i]) / sizes.channels;
      }
    }
    for (int i = 0; i < variance.length; i++) {
      variance[i] = Math.sqrt(variance[i]);
    }
    return PatchMeans.byOwnMaximum(variance);
  }

  /**
   * How far is each patch from the colours of the margin? The mean over its pixels of {@code
   * sqrt((x - u)' C^-1 (x - u))}, with u and C the mean and the covariance of the pixels in a frame
   * around the image that is a quarter of a patch wide, one pixel at least (Mahalanobis' distance
   * from the margin).
   *
   * <p>Mahalanobis, P. C. 1936. On the generalised distance in statistics. Proceedings of the
   * National Institute of Sciences of India 2, 49-55.
   *
   * @param patch side of a patch in pixels; must divide rows and columns
   * @throws InputException if the image has another rank or the patch does not divide it
   */
  public static double[] distanceFromMargin(NdArray image, int patch) {
    Sizes sizes = Sizes.of(image);
    double[] values = image.toDoubles();
    int width = Math.max(1, patch / 4);
    RealVector mean = MatrixUtils.createRealVector(new double[sizes.channels]);
    int count = 0;
    for (int pixel = 0; pixel < sizes.pixels(); pixel++) {
      if (sizes.inMargin(pixel, width)) {
        mean = mean.add(colour(values, sizes, pixel));
        count++;
      }
    }
    mean = mean.mapDivide(count);
    RealMatrix covariance = MatrixUtils.createRealMatrix(sizes.channels, sizes.channels);
    for (int pixel = 0; pixel < sizes.pixels(); pixel++) {
      if (sizes.inMargin(pixel, width)) {
        RealVector off = colour(values, sizes, pixel).subtract(mean);
        covariance = covariance.add(off.outerProduct(off).scalarMultiply(1.0 / count));
      }
    }
    // a margin of one colour has no covariance: all that is not that colour is equally strange
    double ridge = RIDGE * Math.max(covariance.getTrace() / sizes.channels, RIDGE);
    for (int c = 0; c < sizes.channels; c++) {
      covariance.addToEntry(c, c, ridge);
    }
    var solver = new CholeskyDecomposition(covariance, 1e-9, 0).getSolver();
    double[] distance = new double[sizes.pixels()];
    for (int pixel = 0; pixel < distance.length; pixel++) {
      RealVector off = colour(values, sizes, pixel).subtract(mean);
      distance[pixel] = Math.sqrt(Math.max(0, off.dotProduct(solver.solve(off))));
    }
    return PatchMeans.byOwnMaximum(PatchMeans.of(distance, sizes.rows, sizes.columns, patch));
  }

  private static RealVector colour(double[] values, Sizes sizes, int pixel) {
    double[] colour = new double[sizes.channels];
    for (int c = 0; c < colour.length; c++) {
      colour[c] = values[c * sizes.pixels() + pixel];
    }
    return MatrixUtils.createRealVector(colour);
  }

  private record Sizes(int channels, int rows, int columns) {
    static Sizes of(NdArray image) {
      if (image.rank() != 3 || image.size() == 0) {
        throw InputException.of("image", "must be [channels, rows, columns]", image, "give one");
      }
      return new Sizes(image.length(0), image.length(1), image.length(2));
    }

    int pixels() {
      return rows * columns;
    }

    boolean inMargin(int pixel, int width) {
      int row = pixel / columns;
      int column = pixel % columns;
      return Math.min(Math.min(row, rows - 1 - row), Math.min(column, columns - 1 - column))
          < width;
    }
  }
}
